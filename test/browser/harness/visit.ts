import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { findViolations } from './axe.js';
import { launchChromium } from './chromium.js';
import { keyboard, mouse, type Hands } from './hands.js';
import { TOKEN } from './product.js';
import { textsIn, type Language, type Say } from './texts.js';

/** Screens that people have: `zoomed` is the desktop at 200 %, `narrow` the one that WCAG asks reflow for. */
export const SCREENS = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 360, height: 740 },
  zoomed: { width: 640, height: 400 },
  narrow: { width: 320, height: 640 },
} as const;
export type Screen = keyof typeof SCREENS;

export interface VisitOptions {
  language?: Language;
  screen?: Screen;
  colours?: 'light' | 'dark';
  motion?: 'reduce' | 'no-preference';
  /** Nothing but keys. */
  byKeyboard?: boolean;
  /** Another product than the one that all tests share. */
  url?: string;
}

const PATIENCE_MS = 30_000;

/** A person's browser of its own: its page, and what went wrong on it without being seen. */
export class Visit {
  /** Errors in the console that no test asked for, and addresses outside the product. */
  private readonly faults: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly say: Say,
    readonly hands: Hands,
    readonly url: string,
  ) {
    page.on('console', (message) => {
      // Answers that the test itself makes fail are told there too. Violations of the policy are errors as well.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.faults.push(message.text());
    });
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== url) this.faults.push(`asked ${request.url()}`);
    });
  }

  static async begin(browser: Browser, path: string, options: VisitOptions = {}): Promise<Visit> {
    const {
      language = 'en',
      screen = 'desktop',
      colours = 'light',
      motion = 'reduce',
      byKeyboard = false,
    } = options;
    const url = options.url ?? process.env.TEST_ATLAS_URL!;
    const context = await browser.newContext({
      baseURL: url,
      locale: language,
      viewport: SCREENS[screen],
      deviceScaleFactor: screen === 'desktop' ? 1 : 2,
      hasTouch: screen === 'phone',
      colorScheme: colours,
      reducedMotion: motion,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const visit = new Visit(context, page, await textsIn(language), byKeyboard ? keyboard : mouse, url);
    await visit.goTo(path);
    return visit;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(path);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  async end(): Promise<void> {
    await this.context.close();
    expect(this.faults).toEqual([]);
  }

  /** Violations of WCAG 2.2 A and AA on the page as it stands, and whether it scrolls sideways. */
  async accessibilityFaults(): Promise<string[]> {
    const overflow = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    return [
      ...(await findViolations(this.page)),
      ...(overflow > 0 ? [`is ${overflow} pixels wider than the screen`] : []),
    ];
  }

  async expectAccessible(): Promise<void> {
    expect(await this.accessibilityFaults()).toEqual([]);
  }

  /** Where a page asks for it. */
  async signIn(): Promise<void> {
    const main = this.page.locator('main');
    await this.hands.press(main.getByRole('link', { name: this.say('session.signIn') }));
    await this.hands.write(main.getByLabel(this.say('session.token')), TOKEN);
    await this.hands.press(main.getByRole('button', { name: this.say('session.signIn'), exact: true }));
  }

  /** The tag of what has the focus. */
  focused(): Promise<string | undefined> {
    return this.page.evaluate(() => document.activeElement?.tagName);
  }

  /** What screen readers were told last. */
  announced(): Promise<string> {
    return this.page.getByTestId('announcements').innerText();
  }

  parameter(name: string): string | null {
    return new URL(this.page.url()).searchParams.get(name);
  }
}

/** One browser for a file of tests, and a visit of its own for each; what went wrong in it unseen fails the test. */
export function useBrowser(): (path: string, options?: VisitOptions) => Promise<Visit> {
  let browser: Browser;
  const visits: Visit[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    for (const visit of visits.splice(0)) await visit.end();
  });
  afterAll(() => browser?.close());
  return async (path, options) => {
    const visit = await Visit.begin(browser, path, options);
    visits.push(visit);
    return visit;
  };
}
