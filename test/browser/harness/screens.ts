import type { Page } from 'playwright-core';
import { answerApi, failApi, problem } from './faults.js';
import { measuredQuality } from './measured-quality.js';
import type { Visit } from './visit.js';

/** A screen of the app, or a state of one, that an address leads to. */
export interface AtlasScreen {
  name: string;
  path: (visit: Visit) => string;
  /** What is there once the screen shows what it has to show. */
  shows: string;
  /** Makes the API answer what leads to the state, until the answer is called. */
  prepare?: (page: Page) => Promise<() => Promise<void>>;
}

export const CASE = 'nightingale-pcp';
export const OTHER_CASE = 'st-olavs-autoskar';
export const SUPPLIER = 'checkpoint-cardio';

const need = ({ say }: Visit): string =>
  `/?need=${encodeURIComponent(say('find:need.exampleTexts.hospital'))}`;

const at = (name: string, path: string, shows: string): AtlasScreen => ({ name, path: () => path, shows });

const QUALITY = '**/api/v1/quality';
const DRAWN = '.chart .recharts-bar-rectangle';

export const SCREENS_TO_READ: AtlasScreen[] = [
  at('find', '/', '.need-form'),
  at(
    'find, a budget that is none',
    '/?need=Patients+miss+appointments&budget=plenty',
    '.fault:not([hidden])',
  ),
  { name: 'matches', path: need, shows: '.card .quotation' },
  { name: 'suppliers that match', path: (visit) => `${need(visit)}&in=suppliers`, shows: '.card .quotation' },
  { name: 'matches on a map', path: (visit) => `${need(visit)}&as=map`, shows: '.map-and-table' },
  { name: 'matches along time', path: (visit) => `${need(visit)}&as=timeline`, shows: '.timeline' },
  at('no matches', '/?need=xqzvkw+wkvzqx', '.state'),
  at('search', `/?view=search&sector=health&compare=${CASE}`, '.card'),
  at('search for suppliers', '/?view=search&in=suppliers&q=sensor', '.card mark'),
  at('search without a hit', '/?view=search&q=xqzvkw', '.state'),
  at('search behind its last page', '/?view=search&page=999', '.state'),
  at('search that the service refuses', '/?view=search&cpv=none', '.state-error'),
  at('case', `/cases/${CASE}`, 'aside .card'),
  at('case, a passage that it lacks', `/cases/${CASE}?quote=xqzvkw`, '.note-warn q'),
  at('case that there is not', '/cases/none', '.state-error'),
  at('supplier', `/suppliers/${SUPPLIER}`, 'a[href^="/cases/"]'),
  at('comparison', `/compare?ids=${CASE},${OTHER_CASE}`, '.compare td'),
  at('comparison of one', `/compare?ids=${CASE}`, '.state'),
  at('how it works', '/about', 'h2'),
  at('accessibility', '/accessibility', 'h2'),
  at('challenges', '/challenges', '.card, .state'),
  at('challenges, none found', '/challenges?q=xqzvkw', '.state'),
  at('challenge that there is not', '/challenges/none', '.state-error'),
  at('stating a challenge', '/challenges/new', '[role="meter"]'),
  at('briefing that there is not', '/briefings/none', '.state-error'),
  at('the agency, to those who have not signed in', '/agency', 'main a[href^="/sign-in"]'),
  at('signing in', '/sign-in', 'main form'),
  at('an address that there is not', '/no-such-page', 'main a'),
  at('quality before it is measured', '/quality', '.state'),
  {
    ...at('quality', '/quality', DRAWN),
    prepare: (page) => answerApi(page, QUALITY, measuredQuality),
  },
  {
    ...at('quality that fails', '/quality', '.state-error'),
    prepare: (page) => failApi(page, problem(503, 'DATABASE_DOWN', 'The database does not answer.'), QUALITY),
  },
  at('ranking', '/ranking', DRAWN),
];

/** Records of the test that screens are about. */
export interface Stored {
  /** Not matched yet. */
  challenge: string;
  matched: string;
  /** Of the matched one. */
  briefing: string;
}

/** What people work with on a challenge that was matched; anybody may read it. */
export const screensOfWork = (stored: () => Stored): AtlasScreen[] => [
  {
    name: 'matches to review',
    path: () => `/challenges/${stored().matched}/matches`,
    shows: '.review-place',
  },
  {
    name: 'a finished briefing',
    path: () => `/briefings/${stored().briefing}`,
    shows: '[role="doc-noteref"]',
  },
];

/** Those that people who have signed in see otherwise, or they alone. */
export const screensOfEditors = (stored: Stored): AtlasScreen[] => [
  at('dashboard', '/agency', '#jobs-heading'),
  at('knowledge items to write', '/agency/knowledge?q=hospital', 'table'),
  at('a knowledge item to write', `/agency/knowledge/${CASE}`, 'main form'),
  at('a new knowledge item', '/agency/knowledge/new', 'main form'),
  at('suppliers to write', '/agency/suppliers', 'table'),
  at('a supplier to write', `/agency/suppliers/${SUPPLIER}`, 'main form'),
  at('import', '/agency/import', 'main form'),
  at('challenge', `/challenges/${stored.challenge}`, 'main h2'),
  at('challenge to write', `/challenges/${stored.challenge}/edit`, '[role="meter"]'),
  at('matches before the first run', `/challenges/${stored.challenge}/matches`, 'main button'),
  at('briefings before the first', `/challenges/${stored.challenge}/briefings`, 'main select'),
  at('briefings', `/challenges/${stored.matched}/briefings`, 'main a[href^="/briefings/"]'),
  ...screensOfWork(() => stored),
];

export function screenNamed(name: string): AtlasScreen {
  const screen = SCREENS_TO_READ.find((other) => other.name === name);
  if (!screen) throw new Error(`There is no screen "${name}"`);
  return screen;
}
