import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from './harness/eventually.js';
import { store } from './harness/records.js';
import { SCREENS_TO_READ } from './harness/screens.js';
import { useBrowser, type Visit } from './harness/visit.js';

const open = useBrowser();

/** What must be text wherever it stands, and must not push the page wider than a phone. */
const HOSTILE = {
  script: '<script>window.hacked = true</script>',
  image: '<img src="x" onerror="window.hacked = true">',
  template: '{{constructor.constructor("window.hacked = true")()}} ${window.hacked = true}',
  long: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3),
  marks: `Z${'\u0300\u0301\u0302\u0303'.repeat(20)}algo`,
  rightToLeft: '\u202eright to left\u202c شراء مبتكر',
};
const MARK = 'xylotomous';
const TITLE = `${MARK} ${HOSTILE.script} ${HOSTILE.image} ${HOSTILE.rightToLeft}`;
const TEXT = Object.values(HOSTILE).join('\n');
const SOURCE = 'https://example.org/"><script>window.hacked = true</script>';

let knowledge: string;
let supplier: string;
let challenge: string;
beforeAll(async () => {
  knowledge = await store('knowledge', {
    kind: 'good_practice',
    title: TITLE,
    summary: `${MARK} ${TEXT}`,
    problem: TEXT,
    solution: TEXT,
    results: TEXT,
    lessons: TEXT,
    buyer: HOSTILE.image,
    region: HOSTILE.long.slice(0, 200),
    suppliers: [HOSTILE.script],
    technologies: [HOSTILE.long.slice(0, 200)],
    keywords: [HOSTILE.marks],
    sourceName: HOSTILE.script,
    sourceUrl: SOURCE,
  });
  supplier = await store('suppliers', {
    name: TITLE,
    capabilities: `${MARK} ${TEXT}`,
    references: [HOSTILE.image, knowledge],
    technologies: [HOSTILE.long.slice(0, 200)],
    sourceUrl: SOURCE,
  });
  challenge = await store('challenges', {
    title: TITLE,
    description: `${MARK} ${TEXT}`,
    desiredOutcome: TEXT,
    buyer: HOSTILE.image,
    needOwner: HOSTILE.long,
  });
});

/** Nothing of it has run or become an element, and it does not push the page wider than the screen. */
async function expectText({ page }: Visit): Promise<void> {
  await page.locator('main').getByText(HOSTILE.image).first().waitFor();
  const outcome = await page.evaluate(() => ({
    hasRun: 'hacked' in window,
    elements: document.querySelectorAll('main script, main img, main [onerror]').length,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  expect(outcome).toEqual({ hasRun: false, elements: 0, overflow: 0 });
}

describe('a record full of HTML, scripts and strange letters', () => {
  it.each([
    ['case', () => `/cases/${knowledge}`],
    ['case with a passage marked', () => `/cases/${knowledge}?quote=${encodeURIComponent(HOSTILE.image)}`],
    ['supplier', () => `/suppliers/${supplier}`],
    ['challenge', () => `/challenges/${challenge}`],
    ['challenge among others', () => `/challenges?q=${MARK}`],
    ['comparison', () => `/compare?ids=${knowledge},nightingale-pcp`],
  ])('is shown as text: %s', async (_name, path) => {
    const visit = await open(path(), { screen: 'narrow' });
    await expectText(visit);
    await visit.expectAccessible();
  });

  it.each(['knowledge', 'suppliers'])('is shown as text among %s that a search finds', async (collection) => {
    const visit = await open('/about', { screen: 'narrow' });
    // The index takes a moment to have it.
    await eventually(
      async () => {
        await visit.goTo(`/?view=search&in=${collection}&q=${MARK}`);
        await visit.page.locator('.card, .state').first().waitFor();
        return visit.page.locator('.card').count();
      },
      (count) => expect(count).toBeGreaterThan(0),
    );
    await expectText(visit);
    await visit.expectAccessible();
  });

  it('is text too where an address or a need says it', async () => {
    const words = encodeURIComponent(`${HOSTILE.image}${HOSTILE.script}`);
    const visit = await open(`/?need=${words}&with=${words}&without=${words}`, { screen: 'narrow' });
    for (const path of [
      `/?view=search&q=${words}&sector=${words}&compare=${words}`,
      `/cases/${words}`,
      `/compare?ids=${words},${words}2`,
      `/cases/nightingale-pcp?quote=${words}`,
    ]) {
      await visit.goTo(path);
      await visit.page.locator('.state, q').first().waitFor();
      expect(await visit.page.evaluate(() => 'hacked' in window)).toBe(false);
      expect(await visit.page.locator('main img, main script').count()).toBe(0);
    }
  });
});

describe('the pages', () => {
  it('come with a policy that lets nothing inline and nothing from elsewhere run, and keep to it', async () => {
    const visit = await open('/about');
    for (const { path, shows, prepare } of SCREENS_TO_READ) {
      const undo = await prepare?.(visit.page);
      const answer = await visit.page.goto(path(visit));
      const policy = answer!.headers()['content-security-policy'];
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      await visit.page.locator(shows).first().waitFor();
      await undo?.();
    }
    // That no breach was told of and nobody else asked is what every visit expects at its end.
  });

  it('keep to it in the documentation of the API too, which is laid out all the same', async () => {
    const visit = await open('/about');
    const { page } = visit;
    const answer = await page.goto('/docs');
    expect(answer!.headers()['content-security-policy']).not.toMatch(/unsafe|\*|https?:/);
    await page.locator('.opblock').first().waitFor();
    await page.locator('.opblock-summary-control').first().click();
    await page.locator('.opblock-body').first().waitFor();
    const margin = await page.evaluate(() => getComputedStyle(document.body).margin);
    expect(margin).toBe('0px');
  });
});
