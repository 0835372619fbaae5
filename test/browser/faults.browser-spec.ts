import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from './harness/eventually.js';
import { failApi, holdApi, problem, type Failure } from './harness/faults.js';
import { makeBriefing, storeMatched } from './harness/records.js';
import { screenNamed, screensOfWork, type AtlasScreen, type Stored } from './harness/screens.js';
import { useBrowser, type Visit } from './harness/visit.js';

const open = useBrowser();

/** Those that ask the API for what they show. */
const SCREENS = [
  ...['matches', 'search', 'case', 'supplier', 'comparison'].map(screenNamed),
  ...['quality before it is measured', 'ranking'].map(screenNamed),
  ...screensOfWork(() => stored),
];

let stored: Stored;
beforeAll(async () => {
  const matched = await storeMatched();
  stored = { challenge: matched, matched, briefing: await makeBriefing(matched) };
});

const WORDS = 'Something is wrong that only a test knows of';
const FAILURES: [string, Failure | 'refused', (visit: Visit) => string][] = [
  ['fails', problem(500, 'INTERNAL_ERROR', WORDS), () => WORDS],
  ['is busy', { ...problem(503, 'BUSY', WORDS), headers: { 'retry-after': '1' } }, () => WORDS],
  [
    'has been asked too often',
    problem(429, 'TOO_MANY', WORDS),
    ({ say }) => say('problem.rateLimitedHeading'),
  ],
  [
    'is behind a proxy that answers for it',
    { status: 502, body: '<h1>Bad gateway</h1>' },
    ({ say }) => say('problem.unexplained', { status: 502 }),
  ],
  ['answers with something else', { status: 200, body: 'no JSON' }, ({ say }) => say('problem.heading')],
  ['does not answer', 'refused', ({ say }) => say('problem.unreachableHeading')],
];

describe.each(SCREENS)('the screen "$name"', (screen) => {
  it('says in Lithuanian that a slow answer takes longer, then shows it', async () => {
    const visit = await open('/about', { language: 'lt', screen: 'phone' });
    const { page, say } = visit;
    const letGo = await holdApi(page);
    await visit.goTo(screen.path(visit));
    await page.locator('main [aria-busy="true"]').first().waitFor();
    await page.getByText(say('slow')).first().waitFor();
    await visit.expectAccessible();

    await letGo();
    await page.locator(screen.shows).first().waitFor();
    await eventually(
      () => page.getByText(say('slow')).count(),
      (count) => expect(count).toBe(0),
    );
  });

  it('says that the service fails', async () => {
    const visit = await open('/about', { language: 'lt', screen: 'phone', colours: 'dark' });
    await expectToRecover(visit, screen, problem(500, 'INTERNAL_ERROR', WORDS), WORDS);
  });

  it('says that there is no connection, and shows what was asked for once there is one', async () => {
    const visit = await open('/about', { language: 'lt' });
    const { page, say, context } = visit;
    const letGo = await holdApi(page);
    await visit.goTo(screen.path(visit));
    await page.locator('main [aria-busy="true"]').first().waitFor();
    await context.setOffline(true);
    await letGo();
    await page.getByRole('alert').getByText(say('problem.offlineHeading')).waitFor();
    await visit.expectAccessible();

    await context.setOffline(false);
    await page
      .getByRole('button', { name: say('problem.retry') })
      .first()
      .click();
    await page.locator(screen.shows).first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

/** Tells of the failure with a way to try again, which works once the service does. */
async function expectToRecover(
  visit: Visit,
  screen: AtlasScreen,
  failure: Failure | 'refused',
  words: string,
) {
  const { page, say } = visit;
  const recover = await failApi(page, failure);
  await visit.goTo(screen.path(visit));
  const alert = page.getByRole('alert').filter({ hasText: words }).first();
  await alert.waitFor();
  await visit.expectAccessible();
  if (words === WORDS) {
    const text = alert.getByText(words, { exact: true });
    expect(await text.evaluate((element) => element.closest<HTMLElement>('[lang]')?.lang)).toBe('en');
  }

  await recover();
  await alert.getByRole('button', { name: say('problem.retry'), exact: true }).click();
  await page.locator(screen.shows).first().waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
}

it.each(FAILURES)('a service that %s is told of with a way to try again', async (_name, failure, words) => {
  const visit = await open('/about');
  await expectToRecover(visit, screenNamed('search'), failure, words(visit));
});

it('what cannot be asked for anew stays as it is, with what is written there', async () => {
  const visit = await open(`/challenges/${await storeMatched()}/matches`, { language: 'lt' });
  const { page, say } = visit;
  await visit.signIn();
  await page.locator('.review-place').first().focus();
  await page.keyboard.press('r');
  const why = page.getByLabel(say('review:why.rejected'));
  await why.fill('Another setting');
  const recover = await failApi(
    page,
    problem(500, 'INTERNAL_ERROR', WORDS),
    '**/api/v1/challenges/*/matches?*',
  );
  await page.getByRole('button', { name: say('review:run.startAgain') }).click();
  const alert = page.getByRole('alert').filter({ hasText: WORDS });
  await alert.waitFor();
  expect(await why.inputValue()).toBe('Another setting');
  await visit.expectAccessible();

  await recover();
  await alert.getByRole('button', { name: say('problem.retry') }).click();
  await alert.waitFor({ state: 'detached' });
  expect(await why.inputValue()).toBe('Another setting');
});

describe('without a connection', () => {
  it('what was written stays, and is matched when there is one again', async () => {
    const visit = await open('/');
    const { page, say, context } = visit;
    const need = say('find:need.exampleTexts.city');
    await context.setOffline(true);
    await page.getByLabel(say('find:need.label')).fill(need);
    await page.getByRole('alert').getByText(say('problem.offlineHeading')).waitFor();

    expect(await page.getByLabel(say('find:need.label')).inputValue()).toBe(need);
    await context.setOffline(false);
    await page.getByRole('button', { name: say('problem.retry') }).click();
    await page.locator('.card .quotation').first().waitFor();
  });

  it('a page whose code is not here yet says so, and is there when there is one again', async () => {
    const visit = await open('/');
    const { page, say, context } = visit;
    await context.setOffline(true);
    await page.getByRole('link', { name: say('shell.pages.about') }).click();
    await page.getByRole('alert').getByText(say('problem.offlineHeading')).waitFor();
    await visit.expectAccessible();

    await context.setOffline(false);
    await page.getByRole('button', { name: say('problem.retry') }).click();
    await page.getByRole('heading', { name: say('about:about.title') }).waitFor();
  });
});
