import { describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { eventuallyEquals } from './harness/eventually.js';
import { answerApi, holdApi } from './harness/faults.js';
import { storeMatched } from './harness/records.js';
import { useBrowser, type Visit } from './harness/visit.js';

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

const DECISIONS = '**/api/v1/challenges/*/reviews';

async function openToReview(): Promise<Visit> {
  const visit = await open(`/challenges/${await storeMatched()}/matches`, { language: 'lt' });
  await visit.signIn();
  await visit.page.locator('.review-panel').first().waitFor();
  return visit;
}

const place = ({ page }: Visit, index: number): Locator => page.locator('.review-place').nth(index);

const decided = (visit: Visit, index: number, decision: string): Locator =>
  place(visit, index).locator('.badge', { hasText: visit.say(`review:decided.${decision}`) });

/** Opens the form that asks why by its shortcut and writes into it. */
async function writeWhy({ page, say }: Visit, match: Locator): Promise<Locator> {
  await match.focus();
  await page.keyboard.press('r');
  const why = match.getByLabel(say('review:why.rejected'));
  await why.fill('Another setting');
  return why;
}

async function expectUntouched(why: Locator): Promise<void> {
  expect(await why.inputValue()).toBe('Another setting');
  expect(await why.evaluate((box) => box === document.activeElement)).toBe(true);
}

describe('an answer that comes late', () => {
  it('to a decision leaves what is written about another match, and the focus in it', async () => {
    const visit = await openToReview();
    const letGo = await holdApi(visit.page, DECISIONS);
    await place(visit, 0).focus();
    await visit.page.keyboard.press('a');
    const why = await writeWhy(visit, place(visit, 1));
    await letGo();
    await decided(visit, 0, 'accepted').waitFor();

    await expectUntouched(why);
  });

  it('to an undo leaves what is written about another match, and the focus in it', async () => {
    const visit = await openToReview();
    await place(visit, 0).focus();
    await visit.page.keyboard.press('a');
    await decided(visit, 0, 'accepted').waitFor();
    const letGo = await holdApi(visit.page, `${DECISIONS}/undo`);
    await place(visit, 1).focus();
    await visit.page.keyboard.press('u');
    const why = await writeWhy(visit, place(visit, 1));
    await letGo();
    await decided(visit, 0, 'accepted').waitFor({ state: 'detached' });

    await expectUntouched(why);
  });

  it('to a decision lets nobody begin another on the same match meanwhile', async () => {
    const visit = await openToReview();
    const letGo = await holdApi(visit.page, DECISIONS);
    await place(visit, 0).focus();
    await visit.page.keyboard.press('a');
    await visit.page.keyboard.press('r');
    expect(await visit.page.getByLabel(visit.say('review:why.rejected')).count()).toBe(0);
    await letGo();

    await eventuallyEquals(() => place(visit, 1).evaluate((match) => match === document.activeElement), true);
  });
});

it('a shortcut decides on nothing once the focus has left the matches', async () => {
  const visit = await openToReview();
  const { page } = visit;
  const asked: unknown[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') asked.push(request.postDataJSON());
  });
  await place(visit, 0).focus();
  await page.locator('#review-heading').focus();
  await page.keyboard.press('a');
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await decided(visit, 1, 'accepted').waitFor();

  expect(asked).toHaveLength(1);
});
