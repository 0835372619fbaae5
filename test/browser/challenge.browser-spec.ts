import { describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { eventually, eventuallyEquals } from './harness/eventually.js';
import { useBrowser, type Visit, type VisitOptions } from './harness/visit.js';

const open = useBrowser();

const OFFICERS: [string, VisitOptions][] = [
  ['in English on a phone', { language: 'en', screen: 'phone' }],
  ['in Lithuanian at a desk, by keyboard alone', { language: 'lt', byKeyboard: true }],
  ['in Greek at 200 %, in dark colours', { language: 'el', screen: 'zoomed', colours: 'dark' }],
];

describe.each(OFFICERS)('a procurement officer who reads %s', (_name, options) => {
  it('turns a need into a challenge, has it matched and decides on the matches', async () => {
    const visit = await open('/about', options);
    await bringsANeed(visit);
    await writesAllSteps(visit);
    await signsInAndFindsTheDraftAgain(visit);
    await publishes(visit);
    await hasItMatched(visit);
    await decidesOnMatches(visit);
  });
});

async function bringsANeed(visit: Visit): Promise<void> {
  const { page, say, hands } = visit;
  await visit.goTo(`/?need=${encodeURIComponent(say('find:need.exampleTexts.hospital'))}`);
  await hands.press(page.getByRole('link', { name: say('find:match.toChallenge') }));
  await eventuallyEquals(
    () => page.getByRole('textbox', { name: say('wizard:description'), exact: true }).inputValue(),
    say('find:need.exampleTexts.hospital'),
  );
  await page.getByRole('list', { name: say('concepts.heading') }).waitFor();
  await visit.expectAccessible();
}

async function writesAllSteps(visit: Visit): Promise<void> {
  const { page, say, hands } = visit;
  const meter = page.getByRole('meter');
  const before = Number(await meter.getAttribute('aria-valuenow'));
  const next = (step: string): Locator =>
    page.getByRole('link', { name: say('wizard:next', { step: say(`wizard:step.${step}`) }) });
  await hands.write(
    page.getByRole('textbox', { name: say('wizard:title'), exact: true }),
    'Missed appointments',
  );
  await hands.press(next('effect'));
  await eventuallyEquals(() => visit.focused(), 'H2');
  await hands.write(
    page.getByRole('textbox', { name: say('wizard:outcome'), exact: true }),
    'A third fewer missed appointments in a year.',
  );
  await visit.expectAccessible();

  await hands.press(next('context'));
  await hands.write(page.getByRole('textbox', { name: say('wizard:budget'), exact: true }), '120 000');
  await hands.write(
    page.getByRole('textbox', { name: say('wizard:buyer'), exact: true }),
    'Hospital of a test',
  );
  await hands.press(
    page
      .getByRole('list', { name: say('wizard:cpv.suggested') })
      .getByRole('button')
      .first(),
  );
  await page
    .getByRole('list', { name: say('wizard:cpv.chosen') })
    .getByRole('listitem')
    .waitFor();
  await visit.expectAccessible();
  expect(Number(await meter.getAttribute('aria-valuenow'))).toBeGreaterThan(before);

  await hands.press(next('check'));
  await page.getByText(say('wizard:target.knowledge')).first().waitFor();
  await visit.expectAccessible();
}

/** The draft stays in the browser, also when the page is left. */
async function signsInAndFindsTheDraftAgain(visit: Visit): Promise<void> {
  const { page, say } = visit;
  await page.reload();
  await visit.signIn();
  await page.getByRole('button', { name: say('wizard:publish'), exact: true }).waitFor();
  await visit.expectAccessible();
}

async function publishes(visit: Visit): Promise<void> {
  const { page, say, hands } = visit;
  await hands.press(page.getByRole('button', { name: say('wizard:publish'), exact: true }));
  await page.getByText(say('wizard:stored.published')).waitFor();
  await page.getByRole('heading', { level: 1, name: 'Missed appointments' }).waitFor();
  await visit.expectAccessible();
}

async function hasItMatched(visit: Visit): Promise<void> {
  const { page, say, hands } = visit;
  await hands.press(page.getByRole('link', { name: say('challenges:toReview') }));
  await hands.press(page.getByRole('button', { name: say('review:run.start') }));
  await page.locator('.review-place .card').first().waitFor();
  await eventually(
    () => page.getByRole('button', { name: say('review:run.startAgain') }).count(),
    (count) => expect(count).toBe(1),
  );
  await visit.expectAccessible();
}

async function decidesOnMatches(visit: Visit): Promise<void> {
  const { page, say, hands } = visit;
  const decide = (decision: string): Locator =>
    page
      .locator('.review-place')
      .first()
      .getByRole('button', { name: say(`review:decide.${decision}`), exact: true });
  await hands.press(decide('accepted'));
  await page
    .locator('.review-place')
    .first()
    .locator('.badge', { hasText: say('review:decided.accepted') })
    .waitFor();
  await visit.expectAccessible();

  // By shortcut, on the one that has the focus: a rejection asks why.
  await page.locator('.review-place').nth(1).focus();
  await page.keyboard.press('r');
  const why = page.getByLabel(say('review:why.rejected'));
  await eventuallyEquals(() => visit.focused(), 'TEXTAREA');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByText(say('review:whyMissing')).waitFor();
  await visit.expectAccessible();
  await hands.write(why, 'Another setting');
  await page.keyboard.press('ControlOrMeta+Enter');
  const second = page.locator('.review-place').nth(1);
  await second.locator('.badge', { hasText: say('review:decided.rejected') }).waitFor();

  await page.locator('.review-place').nth(1).focus();
  await page.keyboard.press('u');
  await second.locator('.badge', { hasText: say('review:decided.rejected') }).waitFor({ state: 'detached' });
  await page.reload();
  await page
    .locator('.review-place')
    .first()
    .locator('.badge', { hasText: say('review:decided.accepted') })
    .waitFor();
}
