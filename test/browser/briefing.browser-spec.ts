import { describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { eventuallyEquals } from './harness/eventually.js';
import { makeBriefing, need, store } from './harness/records.js';
import { useBrowser, type Visit, type VisitOptions } from './harness/visit.js';

const open = useBrowser();

const OFFICERS: [string, VisitOptions][] = [
  ['in English at a desk, by keyboard alone', { language: 'en', byKeyboard: true }],
  ['in Lithuanian on a phone', { language: 'lt', screen: 'phone' }],
  ['in Greek at 200 %, in dark colours', { language: 'el', screen: 'zoomed', colours: 'dark' }],
];

describe.each(OFFICERS)('a procurement officer who reads %s', (_name, options) => {
  it('has a briefing made of a challenge, comes back for it, and follows a footnote to its record', async () => {
    const challenge = await store('challenges', need);
    const visit = await open(`/challenges/${challenge}`, options);
    await asksForIt(visit);
    await comesBack(visit, challenge);
    await readsIt(visit);
    await savesIt(visit);
    await followsAFootnote(visit);
  });
});

async function asksForIt(visit: Visit): Promise<void> {
  const { page, say, hands } = visit;
  await hands.press(page.getByRole('link', { name: say('challenges:toBriefings'), exact: true }));
  await page.getByText(say('briefing:noVersions')).waitFor();
  await visit.expectAccessible();
  await visit.signIn();
  await hands.press(page.getByRole('button', { name: say('briefing:start.submit') }));
  await page.waitForURL('**/briefings/*');
}

/** The work goes on without anybody looking. */
async function comesBack(visit: Visit, challenge: string): Promise<void> {
  const { page, say, hands } = visit;
  await visit.goTo('/about');
  await visit.goTo(`/challenges/${challenge}/briefings`);
  await hands.press(page.getByRole('link', { name: say('briefing:version', { version: '1' }) }));
}

async function readsIt(visit: Visit): Promise<void> {
  const { page, say } = visit;
  await page.getByRole('list', { name: say('briefing:download') }).waitFor();
  await page.getByRole('heading', { level: 1, name: need.title }).waitFor();
  await visit.expectAccessible();
}

async function savesIt({ page, say, hands }: Visit): Promise<void> {
  for (const format of ['pdf', 'csv', 'bib']) {
    const saved = page.waitForEvent('download');
    const name = `${say('briefing:download')}: ${say(`briefing:formats.${format}`)}`;
    await hands.press(page.getByRole('button', { name }));
    expect((await saved).suggestedFilename()).toMatch(new RegExp(`-v1\\.${format}$`));
  }
}

async function followsAFootnote(visit: Visit): Promise<void> {
  const { page, say, hands } = visit;
  await hands.press(page.locator('[role="doc-noteref"]').first());
  expect(new URL(page.url()).hash).toBe('#note-1');
  await hands.press(page.getByRole('link', { name: say('briefing:recordNow') }).first());
  await page.waitForURL(/\/(cases|suppliers|challenges)\//);
  await eventuallyEquals(() => page.getByRole('heading', { level: 1 }).count(), 1);
}

it('names of links that the reader hears are marked with the language of the page, not of the briefing', async () => {
  const briefing = await makeBriefing(await store('challenges', need));
  const { page, say } = await open(`/briefings/${briefing}`, { language: 'lt' });
  const languageOf = (named: Locator) =>
    named.first().evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
  const contents = page.getByRole('navigation', { name: say('briefing:contents') });
  await contents.waitFor();

  expect(await languageOf(contents)).toBe('lt');
  expect(await languageOf(contents.getByRole('link'))).toBe('en');
  expect(await languageOf(page.locator('[role="doc-noteref"]'))).toBe('lt');
});
