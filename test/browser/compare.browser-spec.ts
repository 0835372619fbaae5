import { describe, expect, it } from '@jest/globals';
import { eventuallyEquals } from './harness/eventually.js';
import { store } from './harness/records.js';
import { useBrowser, type Visit, type VisitOptions } from './harness/visit.js';

const open = useBrowser();

const READERS: [string, VisitOptions][] = [
  ['in English at a desk', { language: 'en' }],
  ['in Latvian on a phone', { language: 'lv', screen: 'phone' }],
];

const item = (title: string, stated: object = {}) =>
  store('knowledge', {
    ...{
      kind: 'good_practice',
      language: 'en',
      sectors: ['health'],
      summary: `${title}: a case to compare.`,
    },
    ...{ title, sourceUrl: 'https://example.org/case', ...stated },
  });

describe.each(READERS)('cases compared by one who reads %s', (_name, options) => {
  it('are drawn by cost and time, of those that state them, on paper too', async () => {
    const ids = await Promise.all([
      item('Reminders by text message', { budgetEur: 12_400_000, yearFrom: 2019, yearTo: 2021 }),
      item('A robot that phones', { budgetEur: 110_000, yearFrom: 2020 }),
      item('Letters of the day before', { yearFrom: 2018, yearTo: 2018 }),
    ]);
    const visit = await open(`/compare?ids=${ids.join(',')}`, options);
    const { page, say } = visit;
    const chart = (name: string) => page.getByRole('region', { name, exact: true }).locator('.chart');
    const budgets = chart(say('compare:rows.budget'));
    const durations = chart(say('compare:charts.duration'));
    await budgets.locator('.recharts-bar-rectangle').nth(1).waitFor();
    await durations.locator('.recharts-bar-rectangle').nth(1).waitFor();

    const label = await budgets.getAttribute('aria-label');
    expect(label).toMatch(/Reminders by text message \(.*12.400.000.*A robot that phones \(.*110.000/);
    expect(label).toContain(say('compare:charts.missing', { count: 1 }));
    expect(await durations.getAttribute('aria-label')).toMatch(
      /Reminders by text message \(3\).*Letters of the day before \(1\)/,
    );
    // No quarters of a year at the axis.
    expect(await durations.textContent()).not.toMatch(/\d[.,]\d/);
    expect(await numbersOutside(visit)).toEqual([]);
    await visit.expectAccessible();

    await page.emulateMedia({ media: 'print' });
    expect(await budgets.isVisible()).toBe(true);
  });

  it('are not drawn by what fewer than two of them state', async () => {
    const ids = await Promise.all([
      item('Reminders by text message', { budgetEur: 110_000, yearFrom: 2019, yearTo: 2021 }),
      item('A robot that phones'),
    ]);
    const { page, say } = await open(`/compare?ids=${ids.join(',')}`, options);
    await page.getByRole('rowheader', { name: say('compare:rows.budget') }).waitFor();

    await eventuallyEquals(() => page.locator('.compare-charts > *').count(), 0);
  });
});

/** Numbers beside bars that the edge of their chart cuts off. */
const numbersOutside = ({ page }: Visit): Promise<(string | null)[]> =>
  page
    .locator('.chart .recharts-label-list text')
    .evaluateAll((texts) =>
      texts
        .filter(
          (text) =>
            text.getBoundingClientRect().right > text.closest('.chart')!.getBoundingClientRect().right,
        )
        .map(({ textContent }) => textContent),
    );
