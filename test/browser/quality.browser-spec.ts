import { describe, expect, it } from '@jest/globals';
import type { components } from '../../apps/web/src/shared/api/schema.generated.js';
import { answerApi } from './harness/faults.js';
import { measuredQuality } from './harness/measured-quality.js';
import { useBrowser } from './harness/visit.js';

const open = useBrowser();

describe('the quality of matches', () => {
  it('is told with its interval and the baseline beside it, in a sentence, a chart and a table', async () => {
    const visit = await open('/about', { language: 'lt' });
    const { page, say } = visit;
    await answerApi(page, '**/api/v1/quality', measuredQuality);
    await visit.goTo('/quality');
    const cases = page.getByRole('region', { name: say('quality:targets.knowledge'), exact: true });
    const chart = cases.getByRole('img').first();
    await chart.waitFor();

    const all = '0,78 (0,66–0,88)';
    expect(await chart.getAttribute('aria-label')).toContain(all);
    await cases.getByText(all).first().waitFor();
    const row = cases
      .getByRole('table')
      .first()
      .getByRole('row', { name: say('quality:groups.all'), exact: false });
    expect(await row.last().innerText()).toContain(all);
    expect(await row.last().getByRole('cell').count()).toBe(7);
  });

  it('is a long page whose contents lead to its sections', async () => {
    const visit = await open('/about', { byKeyboard: true });
    const { page, say, hands } = visit;
    await answerApi(page, '**/api/v1/quality', measuredQuality);
    await visit.goTo('/quality');
    const contents = page.getByRole('navigation', { name: say('quality:contents') });
    await hands.press(contents.getByRole('link', { name: say('quality:exposure.heading') }));

    await page.waitForURL(/#exposure-heading$/);
    await page.locator('#exposure-heading:target').waitFor();
  });
});

describe('the rules of ranking', () => {
  it('that the texts do not know yet are told in English, as such', async () => {
    const visit = await open('/about', { language: 'el' });
    const { page, say } = visit;
    const rules: components['schemas']['RankingDto'] = {
      algorithm: 'concepts-9',
      targets: [
        {
          target: 'knowledge',
          features: [
            { name: 'concepts', points: 60, meaning: 'Topics in common.' },
            // One of a newer service.
            { name: 'weather' as 'text', points: 40, meaning: 'How much it rains.' },
          ],
        },
      ],
      constants: [{ name: 'umbrellas', value: 2, meaning: 'How many there are.' }],
      fields: [{ name: 'title', weight: 3 }],
    };
    await answerApi(page, '**/api/v1/ranking', rules);
    await visit.goTo('/ranking');
    await page.getByText('concepts-9').waitFor();

    expect(await page.locator('td, th').locator('[lang="en"]').allInnerTexts()).toEqual([
      ...['weather', 'How much it rains.'],
      ...['umbrellas', 'How many there are.'],
    ]);
    await page.getByRole('rowheader', { name: say('ranking:features.concepts.name') }).waitFor();
    await visit.expectAccessible();
  });
});
