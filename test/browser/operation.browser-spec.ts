import { describe, expect, it } from '@jest/globals';
import { eventually, eventuallyEquals } from './harness/eventually.js';
import { holdApi } from './harness/faults.js';
import { CASE, OTHER_CASE, screenNamed } from './harness/screens.js';
import { useBrowser, type Visit } from './harness/visit.js';

const open = useBrowser();

/** Screens that only tests of the focus open. */
const PATHS: Record<string, string> = {
  'comparison of three': `/compare?ids=${CASE},${OTHER_CASE},thalea-pcp`,
  'narrowed matches': '/?need=Our+street+lights+are+old+and+burn+too+much+power&only-results=results',
  'chosen cases': `/?view=search&q=hospital&compare=${CASE}`,
  'second page': '/?view=search&page=2',
};

/** More stops than any screen below has. */
const MOST_STOPS = 400;

interface Stop {
  /** For the message of a failure. */
  element: string;
  isAfterTheOneBefore: boolean;
  isSeen: boolean;
}

/** Where Tab leads from the top of the page until it leaves it. */
async function tabThrough({ page }: Visit): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < MOST_STOPS; count++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((): Stop | null => {
      const element = document.activeElement as HTMLElement;
      if (element === document.body || element.dataset.visited) return null;
      const before = document.querySelector('[data-visited="last"]');
      if (before) (before as HTMLElement).dataset.visited = 'before';
      element.dataset.visited = 'last';
      const { left, top, width, height } = element.getBoundingClientRect();
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const inView = document.elementFromPoint(left + Math.min(width, innerWidth) / 2, top + height / 2);
      return {
        element: element.outerHTML.slice(0, 150),
        isAfterTheOneBefore:
          !before || Boolean(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
        isSeen:
          outlineStyle !== 'none' &&
          parseFloat(outlineWidth) >= 2 &&
          inView !== null &&
          (element.contains(inView) || inView.contains(element)),
      };
    });
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`${MOST_STOPS} times Tab did not lead out of the page`);
}

describe('by keyboard', () => {
  it.each([
    ['find', 12],
    ['matches', 60],
    ['search', 30],
    ['case', 15],
    ['comparison', 15],
    ['ranking', 12],
  ])('Tab goes through the screen "%s" in its order, is always seen, and gets out', async (name, least) => {
    const screen = screenNamed(name);
    const visit = await open('/about', { screen: 'zoomed' });
    await visit.goTo(screen.path(visit));
    await visit.page.locator(screen.shows).first().waitFor();
    const stops = await tabThrough(visit);

    expect(stops.length).toBeGreaterThan(least);
    expect(stops.filter(({ isAfterTheOneBefore, isSeen }) => !isAfterTheOneBefore || !isSeen)).toEqual([]);
  });

  it('the first stop skips to the content', async () => {
    const { page } = await open('/about');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it.each([
    [
      'a topic',
      'matches',
      ({ page, say }: Visit) =>
        page
          .getByRole('list', { name: say('concepts.heading') })
          .getByRole('button')
          .nth(1),
    ],
    [
      'the last filter',
      'search',
      ({ page, say }: Visit) =>
        page
          .getByRole('list', { name: say('find:browse.activeFilters') })
          .getByRole('button')
          .first(),
    ],
    [
      'a case of a comparison',
      'comparison of three',
      ({ page, say }: Visit) => page.getByRole('link', { name: say('compare:remove') }).first(),
    ],
    [
      'a filter of matches, all taken away at once',
      'narrowed matches',
      ({ page, say }: Visit) => page.getByRole('button', { name: say('find:browse.clear') }),
    ],
    [
      'all chosen for a comparison',
      'chosen cases',
      ({ page, say }: Visit) => page.getByRole('button', { name: say('find:compare.clear') }),
    ],
    ['the way to the first page', 'second page', ({ page }: Visit) => page.locator('a[rel="prev"]')],
  ])('the focus is not lost when what has it is taken away: %s', async (_name, screenName, find) => {
    const visit = await open('/about');
    await visit.goTo(PATHS[screenName] ?? screenNamed(screenName).path(visit));
    const target = find(visit);
    const pressed = await target.elementHandle();
    await pressed.focus();
    await visit.page.keyboard.press('Enter');
    await pressed.waitForElementState('hidden');
    await visit.page.locator('main [aria-busy="true"]').waitFor({ state: 'detached' });

    expect(await visit.page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  });
});

describe('to screen readers', () => {
  it('how much was found is said for each answer, and the same twice is said twice', async () => {
    const visit = await open('/?view=search&q=hospital');
    const { page, say } = visit;
    const heading = page.locator('#hits-heading');
    await heading.waitFor();
    for (const words of ['energy', 'xqzvkw']) {
      await page.getByLabel(say('find:browse.words')).fill(words);
      await page.getByLabel(say('find:browse.words')).press('Enter');
      await eventually(
        async () => [await visit.announced(), await heading.innerText()],
        ([said, shown]) => {
          expect(new URL(page.url()).searchParams.get('q')).toBe(words);
          expect(said).toBe(shown);
        },
      );
    }
  });

  it('the page is read in the language chosen, whatever the browser prefers, and stays so', async () => {
    const visit = await open('/', { language: 'lt' });
    const { page, say } = visit;
    await page.getByLabel(say('shell.language')).selectOption('fi');
    await eventuallyEquals(() => page.locator('html').getAttribute('lang'), 'fi');
    const title = await page.title();
    expect(title).not.toBe(`${say('find:title')} – PPI Atlas`);

    await page.reload();
    await eventuallyEquals(() => page.title(), title);
  });
});

describe('motion', () => {
  const running = async ({ page }: Visit): Promise<number> => {
    await holdApi(page);
    await page.goto(`/cases/${CASE}`);
    await page.locator('.skeleton').first().waitFor();
    return page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
  };

  it('is none for those who want it reduced', async () => {
    expect(await running(await open('/about'))).toBe(0);
    expect(await running(await open('/about', { motion: 'no-preference' }))).toBeGreaterThan(0);
  });
});
