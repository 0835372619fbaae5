import { expect, it } from '@jest/globals';
import { eventuallyEquals } from './harness/eventually.js';
import { answerApi } from './harness/faults.js';
import { storeMatched } from './harness/records.js';
import { useBrowser } from './harness/visit.js';

const open = useBrowser();

/** Of each kind at first, and more at a time. */
const STEP = 50;

it('all matches of a run can be reviewed, more of them at a time, and Back finds as many again', async () => {
  const visit = await open(`/challenges/${await storeMatched()}/matches`, {
    language: 'lt',
    byKeyboard: true,
  });
  const { page, say, hands } = visit;
  const places = page.locator('.review-place');
  await places.first().waitFor();
  expect(await places.count()).toBe(STEP);
  await hands.press(page.getByRole('button', { name: say('review:more', { count: STEP }) }));
  await eventuallyEquals(() => places.count(), 2 * STEP);
  await eventuallyEquals(() => places.nth(STEP).evaluate((place) => place === document.activeElement), true);

  await hands.press(places.nth(STEP).getByRole('link').first());
  await page.waitForURL('**/cases/*');
  await page.goBack();
  await eventuallyEquals(() => places.count(), 2 * STEP);
  await visit.expectAccessible();
});

it('titles in the history of reviews are marked with their own language', async () => {
  const visit = await open(`/challenges/${await storeMatched()}/matches`, { language: 'lt' });
  const { page, say } = visit;
  const [decided, undone] = [1, 2].map((number) => ({
    ...{ targetType: 'knowledge', targetId: `record-${number}`, number, why: null, undoes: null },
    ...{ decision: 'accepted', reviewer: 'admin', reviewedAt: '2026-01-01T10:00:00.000Z' },
    ...{ targetTitle: 'Peruuttamattomat ajat', targetLanguage: number === 1 ? 'fi' : null },
  }));
  await answerApi(page, '**/api/v1/challenges/*/reviews?*', { items: [decided, undone], total: 2 });
  await visit.signIn();
  await page.getByText(say('review:history.heading'), { exact: true }).click();
  const titles = page.getByRole('cell', { name: 'Peruuttamattomat ajat' });
  await titles.first().waitFor();

  expect(await titles.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('lang')))).toEqual([
    'fi',
    null,
  ]);
});

it('what speaks against a match of a run is told in the language of the reader', async () => {
  const { page } = await open(`/challenges/${await storeMatched()}/matches`, { language: 'fi' });
  await page.locator('.missing li').first().waitFor();

  expect(await page.locator('.missing [lang]').count()).toBe(0);
});
