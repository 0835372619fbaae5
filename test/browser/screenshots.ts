import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './harness/chromium.js';
import { storeExampleWork } from './harness/example-work.js';
import { TOKEN, withProduct } from './harness/product.js';
import { textsIn, type Language, type Say } from './harness/texts.js';

/*
 * Program of `npm run screenshots`: pictures of the main screens on the shipped corpus, for the README.
 */

const FOLDER = '.github/screenshots';
const QUALITY = 70;
const SESSION = JSON.stringify({ name: 'Vilte', token: TOKEN });
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 860 };

type Work = Awaited<ReturnType<typeof storeExampleWork>>;

interface Picture {
  name: string;
  path: (say: Say, work: Work) => string;
  /** What is there once the screen shows what it has to show. */
  shows: string;
  language?: Language;
  colours?: 'light' | 'dark';
  size?: typeof DESK;
  /** What the picture begins with; the top of the page when left out. */
  from?: string;
  /** To somebody who has signed in. */
  isOfEditors?: true;
}

const need = (say: Say): string => `/?need=${encodeURIComponent(say('find:need.exampleTexts.hospital'))}`;
const THREE = 'nightingale-pcp,st-olavs-autoskar,thalea-pcp';

const PICTURES: Picture[] = [
  { name: 'matches', path: need, shows: '.card .quotation', from: '#matches-heading' },
  { name: 'search', path: () => '/?view=search&q=hospital', shows: '.card mark', language: 'lt' },
  { name: 'map', path: (say) => `${need(say)}&as=map`, shows: '.map-and-table', from: '#matches-heading' },
  { name: 'case', path: () => '/cases/nightingale-pcp', shows: 'aside .card', language: 'es' },
  { name: 'comparison', path: () => `/compare?ids=${THREE}`, shows: '.compare td' },
  {
    name: 'phone',
    path: need,
    shows: '.card .quotation',
    language: 'el',
    colours: 'dark',
    size: PHONE,
    from: '.card',
  },
  { name: 'challenges', path: () => '/challenges', shows: '.card' },
  {
    name: 'wizard',
    path: (_say, { challenge }) => `/challenges/${challenge}/edit?step=context`,
    shows: '[role="meter"]',
    isOfEditors: true,
  },
  {
    name: 'review',
    path: (_say, { challenge }) => `/challenges/${challenge}/matches`,
    shows: '.review-place .badge',
    from: '#review-heading',
    isOfEditors: true,
  },
  { name: 'briefing', path: (_say, { briefing }) => `/briefings/${briefing}`, shows: '[role="doc-noteref"]' },
  { name: 'dashboard', path: () => '/agency', shows: '.chart svg', from: 'h1', isOfEditors: true },
];

async function take(browser: Browser, url: string, work: Work, picture: Picture): Promise<void> {
  const { name, path, shows, language = 'en', colours = 'light', size = DESK, from, isOfEditors } = picture;
  const context = await browser.newContext({
    baseURL: url,
    locale: language,
    colorScheme: colours,
    viewport: size,
    reducedMotion: 'reduce',
  });
  if (isOfEditors)
    await context.addInitScript((session) => sessionStorage.setItem('atlas-session', session), SESSION);
  const page = await context.newPage();
  await page.goto(path(await textsIn(language), work));
  await page.locator(shows).first().waitFor();
  await page.locator('main [aria-busy="true"]').waitFor({ state: 'detached' });
  if (from)
    await page
      .locator(from)
      .first()
      .evaluate((element) => element.scrollIntoView());
  const file = join(FOLDER, `${name}.webp`);
  await writeFile(file, await webp(page));
  console.log(file);
  await context.close();
}

/** Chromium's own format of small pictures, which Playwright does not offer. */
async function webp(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  return Buffer.from(data, 'base64');
}

await mkdir(FOLDER, { recursive: true });
await withProduct(async (url) => {
  process.env.TEST_ATLAS_URL = url;
  const work = await storeExampleWork();
  const browser = await launchChromium();
  try {
    for (const picture of PICTURES) await take(browser, url, work, picture);
  } finally {
    await browser.close();
  }
});
