import { expect, it } from '@jest/globals';
import { eventuallyEquals } from './harness/eventually.js';
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
