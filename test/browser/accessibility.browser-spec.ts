import { beforeAll, describe, expect, it } from '@jest/globals';
import { change, makeBriefing, need, store, storeMatched } from './harness/records.js';
import { SCREENS_TO_READ, screensOfEditors, type AtlasScreen, type Stored } from './harness/screens.js';
import { useBrowser, type Visit, type VisitOptions } from './harness/visit.js';

/** For two dozen screens, on a machine that does other things too. */
const WITHIN_MS = 400_000;

const open = useBrowser();

/** Every language; every size and both colours, each with others. */
const READERS: VisitOptions[] = [
  { language: 'en', screen: 'desktop', colours: 'light' },
  { language: 'en', screen: 'narrow', colours: 'dark' },
  { language: 'lt', screen: 'phone', colours: 'dark' },
  { language: 'es', screen: 'desktop', colours: 'dark' },
  { language: 'fi', screen: 'narrow', colours: 'light' },
  { language: 'ro', screen: 'zoomed', colours: 'light' },
  { language: 'el', screen: 'phone', colours: 'light' },
  { language: 'lv', screen: 'zoomed', colours: 'dark' },
  { language: 'pt', screen: 'narrow', colours: 'light' },
];

async function faultsOf(visit: Visit, screens: AtlasScreen[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, path, shows, prepare } of screens) {
    const undo = await prepare?.(visit.page);
    await visit.goTo(path(visit));
    await visit.page.locator(shows).first().waitFor();
    faults.push(...(await visit.accessibilityFaults()).map((fault) => `${name}: ${fault}`));
    await undo?.();
  }
  return faults;
}

describe.each(READERS)('in $language, $screen, $colours', (options) => {
  it(
    'each screen conforms to WCAG 2.2 AA as far as axe can tell, and never scrolls sideways',
    async () => {
      const visit = await open('/', options);
      expect(await faultsOf(visit, SCREENS_TO_READ)).toEqual([]);
    },
    WITHIN_MS,
  );
});

let stored: Stored;
beforeAll(async () => {
  const matched = await storeMatched();
  stored = { challenge: await store('challenges', need), matched, briefing: await makeBriefing(matched) };
});

/** The first of each language, which are of every size and both colours too. */
const EDITORS = READERS.filter(
  ({ language }, index) => READERS.findIndex((other) => other.language === language) === index,
);

describe.each(EDITORS)('to those who have signed in, in $language, $screen, $colours', (options) => {
  it(
    'each screen conforms to WCAG 2.2 AA as far as axe can tell, and never scrolls sideways',
    async () => {
      const visit = await open('/agency', options);
      await visit.signIn();
      await visit.page.locator('#jobs-heading').waitFor();
      expect(await faultsOf(visit, screensOfEditors(stored))).toEqual([]);
    },
    WITHIN_MS,
  );

  it('what two people wrote at once conforms too, and so does signing in again over it', async () => {
    const id = await store('challenges', { ...need, status: 'draft' });
    const visit = await open(`/challenges/${id}/edit`, options);
    const { page, say } = visit;
    await visit.signIn();
    const title = page.getByRole('textbox', { name: say('wizard:title'), exact: true });
    await title.waitFor();
    await change('challenges', id, { title: 'Patients stay away', buyer: 'Another hospital' });
    await title.fill('Patients do not come');
    await page.getByRole('button', { name: say('wizard:conflict.compare') }).waitFor();
    await visit.expectAccessible();
    await page.getByRole('button', { name: say('wizard:conflict.compare') }).click();
    await page.getByRole('heading', { name: say('conflict.heading') }).waitFor();
    await visit.expectAccessible();

    // A token that the service does not take any more.
    await page.evaluate(() => {
      sessionStorage.setItem('atlas-session', JSON.stringify({ name: 'Vilte', token: 'withdrawn' }));
    });
    await page.goto(`/challenges/${stored.challenge}/edit?step=check`);
    await page.getByRole('button', { name: say('wizard:saveChanges') }).click();
    await page.getByRole('dialog', { name: say('session.againTitle') }).waitFor();
    await visit.expectAccessible();
  });
});
