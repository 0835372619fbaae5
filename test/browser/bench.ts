import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from './harness/chromium.js';
import { withProduct } from './harness/product.js';

/*
 * Program of `npm run bench -- --browser`: how long people wait in the web app on the shipped corpus, from what they
 * do (a click, Enter) until its results stand on the screen. The pause in typing that starts matching is not counted.
 */

const WANTED_P75_MS = 300;
const REPORT = '.bench/browser.json';
const WORDS = [
  'hospital',
  'buses',
  'waste water',
  'school meals',
  'drones',
  'energy',
  'software',
  'elderly care',
];
const NEEDS = 24;

/** Acts on the page and gives the milliseconds until what it led to is drawn. */
type Act = (page: Page) => Promise<number>;

interface Wait {
  name: string;
  times: number[];
}

async function measure(page: Page, url: string, needs: string[]): Promise<Wait[]> {
  const waits = new Map<string, number[]>();
  const note = async (name: string, act: Act): Promise<void> => {
    waits.set(name, [...(waits.get(name) ?? []), await act(page)]);
  };
  for (const need of needs) {
    await page.goto(`${url}/`);
    await page.locator('.holdings', { hasText: /\d/ }).waitFor();
    await page.locator('#need-text').fill(need);
    await note('a need is matched', submitting('.need-form'));
    await note('a topic is taken away', clicking('.chip button:nth-of-type(2)'));
    await note('suppliers instead of cases', turningTo('[role="tab"]:nth-of-type(2)'));
  }
  for (const words of WORDS) {
    await page.goto(`${url}/?view=search`);
    await page.locator('.card').first().waitFor();
    await page.locator('#search-words').fill(words);
    await note('words are searched', submitting('.browse-form'));
    await note('a filter is set', clicking('.facet input:not(:checked)'));
    await page.goto(`${url}/?view=search`);
    await page.locator('.card').first().waitFor();
    await note('the next page', clicking('a[rel="next"]'));
    await note('a case is opened', clicking('.card h3 a'));
  }
  return [...waits].map(([name, times]) => ({ name, times: times.sort((a, b) => a - b) }));
}

const submitting = (form: string): Act => waiting(form, 'submit', true);
const clicking = (target: string): Act => waiting(target, 'click', true);
/** What is shown is there already. */
const turningTo = (target: string): Act => waiting(target, 'click', false);

const waiting =
  (selector: string, act: 'submit' | 'click', asksTheApi: boolean): Act =>
  async (page) => {
    await page.locator(selector).first().waitFor();
    return page.evaluate(
      ([target, what, isAsking]) =>
        new Promise<number>((resolve, reject) => {
          const main = document.querySelector('main')!;
          const element = document.querySelector<HTMLElement>(target)!;
          const startedAt = performance.now();
          let hasBegun = !isAsking;
          const look = (): void => {
            const isBusy = main.querySelector('[aria-busy="true"]') !== null;
            hasBegun ||= isBusy;
            if (!hasBegun || isBusy || !main.querySelector('.card, .record-text')) return;
            observer.disconnect();
            clearTimeout(giveUp);
            // Drawn once the frame after this one begins.
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startedAt)));
          };
          const observer = new MutationObserver(look);
          observer.observe(main, { subtree: true, childList: true, attributes: true });
          const giveUp = setTimeout(
            () => reject(new Error(`Nothing came after ${what} of ${target}`)),
            20_000,
          );
          if (what === 'submit') (element as HTMLFormElement).requestSubmit();
          else element.click();
        }),
      [selector, act, asksTheApi] as const,
    );
  };

const quantile = (sorted: number[], share: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);

async function report(url: string, needs: string[]): Promise<void> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    // Once for nothing: code is loaded and made fast.
    await measure(page, url, needs.slice(0, 2));
    const waits = await measure(page, url, needs);
    const all = { name: 'all', times: waits.flatMap(({ times }) => times).sort((a, b) => a - b) };
    const rows = [...waits, all].map(({ name, times }) => {
      const ratio = quantile(times, 0.75) / WANTED_P75_MS;
      return {
        'from … to its results': name,
        times: times.length,
        'p50 ms': quantile(times, 0.5),
        'p75 ms': quantile(times, 0.75),
        'p95 ms': quantile(times, 0.95),
        'p75 / 300 ms': `${ratio.toFixed(2)}${ratio > 1 ? ' !' : ''}`,
      };
    });
    console.table(rows);
    await mkdir(dirname(REPORT), { recursive: true });
    await writeFile(REPORT, JSON.stringify(rows, null, 2));
    console.log(`Written to ${REPORT}`);
  } finally {
    await browser.close();
  }
}

const judged = JSON.parse(await readFile('test/eval/dev.json', 'utf8')) as { description: string }[];
const needs = judged.slice(0, NEEDS).map(({ description }) => description);
await withProduct((url) => report(url, needs));
