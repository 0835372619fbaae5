/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { expect } from '@jest/globals';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Sizes of the screens that people have; `zoomed` is a desktop at 200 %, `narrow` one at 400 %. */
export const SCREENS = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
  zoomed: { width: 640, height: 450 },
  narrow: { width: 320, height: 640 },
} as const;
export type Screen = keyof typeof SCREENS;
export type Language = 'en' | 'lt';

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    // Tests run as root in containers, where Chromium cannot build its sandbox.
    args: ['--no-sandbox'],
  });

interface OpenOptions {
  language?: Language;
  screen?: Screen;
  colours?: 'light' | 'dark';
}

/** A person's browser: its page, and what went wrong on it without being seen. */
export class Visit {
  /** Errors in the console that no test asked for, and addresses outside the product. */
  readonly faults: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      // An answer that the test itself makes fail is told there too.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.faults.push(message.text());
    });
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(process.env.ATLAS_URL!)) this.faults.push(`asked ${request.url()}`);
    });
  }

  static async begin(browser: Browser, path: string, options: OpenOptions = {}): Promise<Visit> {
    const { language = 'en', screen = 'desktop', colours = 'light' } = options;
    const context = await browser.newContext({
      baseURL: process.env.ATLAS_URL!,
      locale: language,
      viewport: SCREENS[screen],
      colorScheme: colours,
      reducedMotion: 'reduce',
    });
    const visit = new Visit(context, await context.newPage());
    visit.page.setDefaultTimeout(10_000);
    await visit.page.goto(path);
    await visit.page.getByRole('heading', { level: 1 }).waitFor();
    return visit;
  }

  async end(): Promise<void> {
    await this.context.close();
    expect(this.faults).toEqual([]);
  }

  /** No violation of WCAG 2.2 A and AA on the page as it stands, and no sideways scrolling. */
  async isAccessible(): Promise<void> {
    await this.page.evaluate(AXE);
    const violations = await this.page.evaluate(async () => {
      const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    });
    expect(violations).toEqual([]);
    const overflow = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }

  /** What screen readers were told last. */
  said(): Promise<string> {
    return this.page.getByTestId('announcements').innerText();
  }

  /** Presses a key until the focus is on what is looked for. */
  async pressUntil(key: string, selector: string, atMost = 80): Promise<void> {
    for (let times = 0; times < atMost; times++) {
      await this.page.keyboard.press(key);
      if (await this.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    }
    throw new Error(`${key} did not lead to ${selector}`);
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Texts = { [key: string]: string & Texts };

/** The texts of a feature as the app shows them. */
export const textsOf = (feature: string, language: Language): Texts =>
  JSON.parse(readFileSync(resolve(`apps/web/src/${feature}/texts/${language}.json`), 'utf8')) as Texts;
