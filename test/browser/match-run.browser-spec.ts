import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually, eventuallyEquals } from './harness/eventually.js';
import { change, need, previewMatches, startMatchRun, store, storeMatched } from './harness/records.js';
import { useBrowser, type Visit } from './harness/visit.js';

const open = useBrowser();

/** So many that the lane is taken for seconds. */
const OTHERS = 10;

const PREVIEWS = 60;

/** Others' runs stand in line before the one that is asked for next. */
async function fillTheLane(): Promise<void> {
  const others = await Promise.all(Array.from({ length: OTHERS }, () => store('challenges', need)));
  await Promise.all(others.map(startMatchRun));
}

async function openSignedIn(path: string): Promise<Visit> {
  const visit = await open(path, { language: 'lt' });
  await visit.signIn();
  return visit;
}

/** All that screen readers are told from now on. */
async function recordAnnouncements(page: Page): Promise<() => Promise<string[]>> {
  const told: string[] = [];
  await page.exposeFunction('tell', (text: string) => void told.push(text));
  await page.getByTestId('announcements').evaluate((region) => {
    const { tell } = window as unknown as { tell: (text: string) => void };
    new MutationObserver(() => {
      if (region.textContent) tell(region.textContent);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  return () => Promise.resolve(told);
}

describe('a match run', () => {
  it('is announced as it goes on, from the server with the token, to its end', async () => {
    const challenge = await store('challenges', need);
    const visit = await openSignedIn(`/challenges/${challenge}/matches`);
    const { page, say } = visit;
    const told = await recordAnnouncements(page);
    const asked = page.waitForRequest(/\/match-runs\/[^/]+\/events$/);
    await fillTheLane();
    await page.getByRole('button', { name: say('review:run.start') }).click();

    expect(await (await asked).headerValue('authorization')).toMatch(/^Bearer ./);
    await page.getByText(say('review:run.queued')).waitFor();
    // Of two states within a moment only the later one is told: a busy service takes its time.
    const busy = Promise.all(Array.from({ length: PREVIEWS }, previewMatches));
    await eventually(told, (texts) => expect(texts.at(-1)).toBe(say('review:run.succeeded')));
    const texts = await told();
    const since = texts.slice(texts.indexOf(say('review:run.started')));
    const steps = ['0', '10', '90'].map((progress) => say('review:run.progressed', { progress }));
    expect(since.length).toBeGreaterThan(2);
    await busy;
    expect(since.slice(1, -1).filter((text) => !steps.includes(text))).toEqual([]);
  });

  it('that fails on the server says why and what to do, and is started again', async () => {
    const challenge = await store('challenges', need);
    const visit = await openSignedIn(`/challenges/${challenge}/matches`);
    const { page, say } = visit;
    await page.getByRole('button', { name: say('review:run.start') }).waitFor();
    await fillTheLane();
    await page.getByRole('button', { name: say('review:run.start') }).click();
    await page.getByText(say('review:run.queued')).waitFor();
    await change('challenges', challenge, { title: 'Patients still miss outpatient appointments' });

    await page.getByRole('heading', { name: say('review:run.failed') }).waitFor();
    await page.getByText(say('review:run.failedByChange')).waitFor();
    await eventuallyEquals(() => visit.announced(), say('review:run.failed'));
    await visit.expectAccessible();
    await page.getByRole('button', { name: say('review:run.tryAgain') }).click();
    await page.locator('.review-place .card').first().waitFor();
    expect(await page.getByText(say('review:run.outdated')).count()).toBe(0);
    await page.getByText('Patients still miss outpatient appointments').waitFor();
  });

  it('leaves what was found before where it is, while it goes on and when it fails', async () => {
    const challenge = await storeMatched();
    const visit = await openSignedIn(`/challenges/${challenge}/matches`);
    const { page, say } = visit;
    const shown = () => page.locator('.review-place .card').count();
    await page.locator('.review-place .card').first().waitFor();
    const before = await shown();
    await fillTheLane();
    await page.getByRole('button', { name: say('review:run.startAgain') }).click();
    await page.getByText(say('review:run.queued')).waitFor();
    await change('challenges', challenge, { title: 'Patients still miss outpatient appointments' });

    await page.getByRole('heading', { name: say('review:run.failed') }).waitFor();
    // What is asked anew after the end has come when the new title has.
    await page.getByText('Patients still miss outpatient appointments').waitFor();
    await page.locator('.loaded[aria-busy="true"]').waitFor({ state: 'detached' });
    expect(await shown()).toBe(before);
  });

  it('of a draft says that others do not see its matches now that the challenge is published', async () => {
    const challenge = await storeMatched({ ...need, status: 'draft' });
    await change('challenges', challenge, { status: 'published' });
    const visit = await open(`/challenges/${challenge}/matches`, { language: 'lt' });
    const { page, say } = visit;
    await page.getByText(say('review:run.none')).waitFor();
    await visit.signIn();

    await page.getByText(say('review:run.ofDraft')).waitFor();
    await page.locator('.review-place .card').first().waitFor();
    await page.getByRole('button', { name: say('review:run.startAgain') }).click();
    await page.getByText(say('review:run.ofDraft')).waitFor({ state: 'detached' });
    await page.locator('.review-place .card').first().waitFor();
  });
});
