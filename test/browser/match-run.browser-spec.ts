import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventuallyEquals } from './harness/eventually.js';
import { answerApi, changeAnswers, failApi, holdApi } from './harness/faults.js';
import { change, need, store, storeMatched, untilSucceeded } from './harness/records.js';
import { useBrowser, type Visit } from './harness/visit.js';

const open = useBrowser();

const RUNS = '**/api/v1/challenges/*/match-runs';
const NEWEST = `${RUNS}?limit=1`;
const EVENTS = '**/api/v1/match-runs/*/events';

interface Run {
  id: string;
  status: string;
  progress: number;
  finishedAt: string | null;
  error?: { code: string; message: string };
}

/** Starts no run but tells of one that waits for a worker, until it is to fail because the challenge was changed. */
async function pretendARun(page: Page): Promise<{ fail: () => void; letGo: () => Promise<void> }> {
  const id = randomUUID();
  let run: Run = { id, status: 'queued', progress: 0, finishedAt: null };
  const ways = [
    await answerApi(page, RUNS, { runId: id }),
    await changeAnswers(page, NEWEST, () => ({ items: [run] })),
    await failApi(page, 'refused', EVENTS),
  ];
  return {
    fail: () => {
      const error = {
        code: 'CHALLENGE_CHANGED',
        message: 'The challenge was changed before it was matched.',
      };
      run = { ...run, status: 'failed', finishedAt: new Date().toISOString(), error };
    },
    letGo: async () => {
      for (const letGo of ways) await letGo();
    },
  };
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
    const visit = await openSignedIn(`/challenges/${await store('challenges', need)}/matches`);
    const { page, say } = visit;
    const told = await recordAnnouncements(page);
    const last = async () => (await told()).at(-1);
    const hurry = await changeAnswers<{ items: Run[] }>(page, NEWEST, ({ items }) => ({
      items: items.map((run) => ({ ...run, status: 'running', progress: 10, finishedAt: null })),
    }));
    const letGoRun = await holdApi(page, NEWEST);
    const letGoEvents = await holdApi(page, EVENTS);
    const asked = page.waitForRequest(/\/match-runs\/[^/]+\/events$/);
    await page.getByRole('button', { name: say('review:run.start') }).click();
    await eventuallyEquals(last, say('review:run.started'));
    await letGoRun();
    await eventuallyEquals(last, say('review:run.progressed', { progress: '10' }));
    await page.getByText(say('review:run.running')).waitFor();
    await hurry();
    await letGoEvents();

    expect(await (await asked).headerValue('authorization')).toMatch(/^Bearer ./);
    await eventuallyEquals(last, say('review:run.succeeded'));
    const steps = ['0', '10', '90'].map((progress) => say('review:run.progressed', { progress }));
    const all = await told();
    // What was said before, as of signing in, may come late.
    const between = all.slice(all.indexOf(say('review:run.started')) + 1, -1);
    expect(between.filter((text) => !steps.includes(text))).toEqual([]);
    await page.locator('.review-place .card').first().waitFor();
  });

  it('so quick that it was never seen under way shows what it has found, and its end is announced', async () => {
    const visit = await openSignedIn(`/challenges/${await store('challenges', need)}/matches`);
    const { page, say } = visit;
    const start = page.getByRole('button', { name: say('review:run.start') });
    await start.waitFor();
    const letGo = await holdApi(page, NEWEST);
    const answer = page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url().endsWith('/match-runs'),
    );
    await start.click();
    const { runId } = (await (await answer).json()) as { runId: string };
    await untilSucceeded(`match-runs/${runId}`);
    await letGo();

    await page.locator('.review-place .card').first().waitFor();
    await eventuallyEquals(() => visit.announced(), say('review:run.succeeded'));
  });

  it('that fails on the server says why and what to do, and is started again', async () => {
    const challenge = await store('challenges', need);
    const visit = await openSignedIn(`/challenges/${challenge}/matches`);
    const { page, say } = visit;
    await page.getByRole('button', { name: say('review:run.start') }).waitFor();
    const { fail, letGo } = await pretendARun(page);
    await page.getByRole('button', { name: say('review:run.start') }).click();
    await page.getByText(say('review:run.queued')).waitFor();
    await change('challenges', challenge, { title: 'Patients still miss outpatient appointments' });
    fail();

    await page.getByRole('heading', { name: say('review:run.failed') }).waitFor();
    await page.getByText(say('review:run.failedByChange')).waitFor();
    await eventuallyEquals(() => visit.announced(), say('review:run.failed'));
    await visit.expectAccessible();
    await letGo();
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
    const { fail } = await pretendARun(page);
    await page.getByRole('button', { name: say('review:run.startAgain') }).click();
    await page.getByText(say('review:run.queued')).waitFor();
    expect(await shown()).toBe(before);
    await change('challenges', challenge, { title: 'Patients still miss outpatient appointments' });
    fail();

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
