import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { eventually, eventuallyEquals } from './harness/eventually.js';
import { useBrowser, type Visit, type VisitOptions } from './harness/visit.js';

const open = useBrowser();

const OFFICERS: [string, VisitOptions][] = [
  ['in English at a desk', { language: 'en' }],
  ['in English on a phone', { language: 'en', screen: 'phone' }],
  ['in Lithuanian at a desk, by keyboard alone', { language: 'lt', byKeyboard: true }],
  ['in Lithuanian on a phone', { language: 'lt', screen: 'phone' }],
  ['in Greek at 200 %, in dark colours', { language: 'el', screen: 'zoomed', colours: 'dark' }],
];

describe.each(OFFICERS)('a procurement officer who reads %s', (_name, options) => {
  it('gets from a need to the cases and suppliers that fit, and to the passage that says why', async () => {
    const visit = await open('/', options);
    await seesWhatThereIs(visit, options.language!);
    await seesMatchesOnceTypingPauses(visit);
    await takesATopicAway(visit);
    await seesTheSuppliers(visit);
    await seesTheCasesOnAMapAndAlongTime(visit);
    await readsThePassageThatAReasonQuotes(visit);
  });

  it('narrows a search by filters, step by step and back', async () => {
    const visit = await open('/', options);
    const { page, say, hands } = visit;
    await hands.press(page.getByRole('link', { name: say('find:modes.browse') }));
    await hands.write(page.getByLabel(say('find:browse.words')), 'hospital');
    await hands.press(page.getByRole('button', { name: say('find:browse.submit'), exact: true }));
    await page.locator('.card mark').first().waitFor();
    const found = await page.getByRole('heading', { level: 2 }).first().innerText();
    await eventuallyEquals(() => visit.announced(), found);

    const filters = page.locator('details.filters');
    if ((await filters.getAttribute('open')) === null) await hands.press(filters.locator(':scope > summary'));
    await hands.press(filters.getByRole('checkbox').first());
    await page.waitForURL(/sector=/);
    const chip = page.getByRole('list', { name: say('find:browse.activeFilters') }).getByRole('button');
    await chip.waitFor();
    await visit.expectAccessible();

    await page.goBack();
    await eventuallyEquals(() => filters.getByRole('checkbox').first().isChecked(), false);
    await eventuallyEquals(() => page.getByRole('heading', { level: 2 }).first().innerText(), found);

    const yearFrom = page.getByRole('spinbutton', { name: say('find:browse.facets.yearFrom') });
    await hands.write(yearFrom, '2020');
    await page.keyboard.press('Enter');
    await page.waitForURL(/yearFrom=2020/);
    await chip.waitFor();
    expect(await yearFrom.evaluate((box) => box === document.activeElement)).toBe(true);
    await hands.press(chip);
    await eventuallyEquals(() => yearFrom.inputValue(), '');
  });

  it('compares cases of a search, with what is not stated said', async () => {
    const visit = await open('/?view=search&q=hospital', options);
    const { page, say, hands } = visit;
    const boxes = page.locator('.card').getByRole('checkbox');
    for (const index of [0, 1, 2]) await hands.press(boxes.nth(index));
    await hands.press(page.getByRole('link', { name: say('find:compare.go') }));
    await page.getByRole('columnheader').nth(3).waitFor();

    expect(await visit.focused()).toBe('H1');
    expect(await page.getByRole('rowheader', { name: say('compare:rows.budget') }).count()).toBe(1);
    expect(await page.locator('tbody td:empty').count()).toBe(0);
    expect(await page.getByText(say('notStated'), { exact: true }).count()).toBeGreaterThan(0);
    expect(await page.getByText(say('compare:differs'), { exact: true }).count()).toBeGreaterThan(0);
    await visit.expectAccessible();

    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: say('compare:print') }).count()).toBe(0);
    expect(
      await page.locator('.compare-frame').evaluate((frame) => frame.scrollHeight <= frame.clientHeight),
    ).toBe(true);
    await page.emulateMedia({ media: null });
    expect(await orientations(page)).toEqual(['landscape']);

    await page.goBack();
    await eventuallyEquals(() => boxes.nth(2).isChecked(), true);
    expect(await orientations(page)).toEqual(['portrait']);
  });
});

/** Those of the pages that come out when this one is printed. */
async function orientations(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return [
    ...new Set(sizes.map(([, width, height]) => (Number(width) > Number(height) ? 'landscape' : 'portrait'))),
  ];
}

async function seesWhatThereIs(visit: Visit, language: string): Promise<void> {
  const { page, say } = visit;
  await page.locator('.holdings', { hasText: /\d/ }).waitFor();

  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  expect(await page.title()).toBe(`${say('find:title')} – PPI Atlas`);
  await visit.expectAccessible();
}

async function seesMatchesOnceTypingPauses(visit: Visit): Promise<void> {
  const { page, say, hands } = visit;
  const need = say('find:need.exampleTexts.hospital');
  await hands.write(page.getByLabel(say('find:need.label')), need);
  const first = page.locator('.card').first();
  await first.getByRole('heading', { name: say('match.why') }).waitFor();

  expect(visit.parameter('need')).toBe(need);
  expect(await first.locator('blockquote').count()).toBeGreaterThan(0);
  expect(await first.getByRole('heading', { name: say('match.differs') }).count()).toBe(1);
  // Nothing of it is left in the English of the service.
  expect(await page.locator('.missing [lang]').count()).toBe(0);
  await page.getByRole('heading', { name: say('find:cpv.heading') }).waitFor();
  await eventually(
    () => visit.announced(),
    (said) => expect(said).toBe(matchesOf(visit, 20, 20)),
  );
  await visit.expectAccessible();
}

const matchesOf = ({ say }: Visit, cases: number, suppliers: number): string =>
  `${say('find:match.cases', { count: cases })}, ${say('find:match.suppliers', { count: suppliers })}`;

async function takesATopicAway({ page, say, hands }: Visit): Promise<void> {
  const understood = page.getByRole('list', { name: say('concepts.heading') });
  const topics = () => understood.getByRole('listitem').allInnerTexts();
  const before = await topics();
  await hands.press(understood.getByRole('listitem').first().getByRole('button').nth(1));
  await eventually(topics, (now) => expect(now).not.toContain(before[0]));
  expect(new URL(page.url()).searchParams.getAll('without')).toHaveLength(1);

  await page.goBack();
  await eventuallyEquals(topics, before);
}

async function seesTheSuppliers({ page, hands }: Visit): Promise<void> {
  await hands.press(page.getByRole('tab').nth(1));
  await page.locator('.card a[href^="/suppliers/"]').first().waitFor();
  await hands.press(page.getByRole('tab').nth(0));
  await page.locator('.card a[href^="/cases/"]').first().waitFor();
}

async function seesTheCasesOnAMapAndAlongTime(visit: Visit): Promise<void> {
  const { page, say, hands } = visit;
  const show = (view: string): Locator =>
    page.getByRole('button', { name: say(`find:views.${view}`), exact: true });
  await hands.press(show('map'));
  await page.getByRole('img', { name: say('map.label') }).waitFor();
  expect(await page.locator('table tbody tr').count()).toBeGreaterThan(1);
  await visit.expectAccessible();

  await hands.press(show('timeline'));
  await page.locator('table.timeline tbody tr').first().waitFor();
  await visit.expectAccessible();
  await hands.press(show('list'));
}

async function readsThePassageThatAReasonQuotes(visit: Visit): Promise<void> {
  const { page, say, hands } = visit;
  await hands.press(page.getByRole('link', { name: say('match.readThere') }).first());
  const mark = page.locator('mark#quote');
  await mark.waitFor();

  expect(await mark.textContent()).toBe(visit.parameter('quote'));
  expect(await visit.focused()).toBe('H1');
  await page.getByRole('heading', { name: say('case:sections.bought') }).waitFor();
  await page.locator('aside .card').first().waitFor();
  await visit.expectAccessible();
}
