import { codeTexts } from './code-texts.js';
import { reportTexts } from './report-texts.js';

/** Every word of the interface. Another language is another object of this shape. */
export const texts = {
  shell: {
    name: 'PPI Atlas',
    tagline: 'Innovation procurement: needs, cases, suppliers',
    skip: 'Skip to the content',
    navigation: 'Main',
    needView: 'Match a need',
    searchView: 'Search',
    quality: 'Quality',
    ranking: 'Ranking',
    docs: 'API documentation',
    footer: 'Every record names its source. What a source does not state is left open.',
    title: (view) => `${view} – PPI Atlas`,
  },
  need: {
    heading: 'Describe your need, find who has met it before',
    lead: 'Write it as you would tell a colleague. No account is needed.',
    offerHeading: 'What you get',
    offerCases: 'Cases in which other public buyers met a comparable need',
    offerSuppliers: 'Suppliers whose documented work speaks of it',
    offerReasons: 'For each, the passages that speak for it and what is missing',
    offerLimits: 'No tender and no ranking of bidders: a start for your own market research',
    holdings: (records, countries, suppliers) =>
      `${number(records)} documented cases, reports and guides from ${number(countries)} countries, and ` +
      `${number(suppliers)} suppliers.`,
    label: 'Your need',
    hint: 'What goes wrong today, for whom, and what should be better. Two or three sentences are enough.',
    examplesLabel: 'Or start from an example:',
    examples: [
      {
        name: 'Hospital',
        text: 'Patients miss their outpatient appointments and our staff phone them by hand. We want fewer missed appointments without more work for the wards.',
      },
      {
        name: 'City IT',
        text: 'Citizens send the same information to several offices of our municipality because our systems do not exchange data. We look for a way to ask only once.',
      },
      {
        name: 'Tourism',
        text: 'In summer visitors crowd the old town while the surrounding region stays empty. We need to know where visitors are and to guide them to other places in time.',
      },
    ],
    details: 'Add details (optional)',
    outcome: 'Desired outcome',
    outcomeHint: 'How will you know that it worked?',
    sectors: 'Sectors',
    country: 'Country',
    countryHint: 'Where the solution will be used',
    noCountry: 'Not stated',
    budget: 'Budget in euros',
    budgetHint: 'Whole euros, for example 120 000',
    submit: 'Find cases and suppliers',
    privacy: 'Your text is matched on this server and then forgotten. It is not stored.',
    faults: {
      textEmpty: 'Describe your need first; one sentence is enough.',
      textTooLong: (length) => `Shorten the text to 20,000 characters; it has ${number(length)}.`,
      outcomeTooLong: (length) => `Shorten the outcome to 5,000 characters; it has ${number(length)}.`,
      budgetUnclear: 'Write the budget in whole euros, for example 120000.',
    },
    changed: 'You changed the form. These matches belong to the need as it was.',
  },
  match: {
    heading: (cases, suppliers) =>
      `${plural(cases, 'comparable case', 'comparable cases')} and ${plural(suppliers, 'supplier', 'suppliers')}`,
    cases: 'Comparable cases',
    suppliers: 'Able suppliers',
    honest:
      'This is not a call for tenders and not a ranking of bidders. A score says how much of your need the ' +
      'published record of a case or supplier speaks of, not how good anybody is.',
    understood: (language, seconds, algorithm) =>
      `${language ? `Language of your text: ${language}. ` : ''}Answered in ${seconds} s by method ${algorithm}.`,
    score: (score) => `Score ${score} of 100`,
    points: (points) => plural(points, 'point', 'points'),
    why: 'Why it fits',
    missing: 'What is missing',
    nothingMissing: 'The record covers all that was looked for.',
    alsoAs: 'Also documented as',
    wholePassage: 'Show the whole passage',
    noCases: 'No comparable case was found. Use other words for what goes wrong, or describe it more fully.',
    noSuppliers: 'No supplier was found whose published work speaks of this need.',
    emptyHeading: 'Nothing comparable was found',
    emptyText: 'None of the records speaks of this need in words like yours. What may help:',
    emptyTips: [
      'Describe the situation and who is affected, not a product.',
      'Use everyday words; leave out names of places, projects and companies.',
      'Take details away, or choose a sector.',
      'Most records are in English; try the need in English too.',
    ],
    emptyAction: 'Search the records instead',
    loading: 'Looking for comparable cases and suppliers …',
  },
  search: {
    heading: 'Search knowledge and suppliers',
    label: 'Words to look for',
    hint: 'Leave empty to see all.',
    submit: 'Search',
    collection: 'Search in',
    collections: { knowledge: 'Knowledge', suppliers: 'Suppliers' },
    filters: 'Filters',
    facets: { sector: 'Sector', kind: 'Kind', country: 'Country', procedure: 'Procedure' },
    showAll: (count) => `More (${number(count)})`,
    remove: (field, value) => `Remove filter ${field}: ${value}`,
    activeFilters: 'Active filters',
    clear: 'Remove all filters',
    sort: 'Order',
    found: (total, collection) =>
      collection === 'suppliers'
        ? plural(total, 'supplier', 'suppliers')
        : plural(total, 'knowledge item', 'knowledge items'),
    pageOf: (page, last) => `Page ${number(page)} of ${number(last)}`,
    pages: 'Pages of results',
    previous: 'Previous page',
    next: 'Next page',
    emptyHeading: 'Nothing was found',
    emptyText: 'Check the spelling, use fewer or other words, or remove filters.',
    beyondHeading: 'There is no such page',
    beyondText: (last) => `The results end at page ${number(last)}.`,
    toLastPage: 'Go to the last page',
    references: (count) => plural(count, 'documented reference', 'documented references'),
    loading: 'Searching …',
  },
  problem: {
    heading: 'This did not work',
    offlineHeading: 'You are offline',
    offline:
      'Your device has no connection. What you wrote is still here; try again when you are back online.',
    unreachableHeading: 'The service does not answer',
    unreachable: 'It may be starting, or the connection is interrupted. Try again in a moment.',
    rateLimitedHeading: 'Too many requests at once',
    rateLimited: (seconds) =>
      `So many people may ask per minute from one address. Try again in ${
        seconds === null ? 'a minute' : plural(seconds, 'second', 'seconds')
      }.`,
    unexplained: (status) => `The service answered with status ${status} and no explanation.`,
    requestId: 'If you report this, name the request:',
    retry: 'Try again',
  },
  record: {
    source: (host) => `Source: ${host}`,
    newTab: '(opens in a new tab)',
    noSource: 'The address of its source cannot be shown safely.',
    separator: ' · ',
  },
  ...reportTexts,
  ...codeTexts,
};

const numbers = new Intl.NumberFormat('en');

export function number(value) {
  return numbers.format(value);
}

function plural(count, one, many) {
  return `${number(count)} ${count === 1 ? one : many}`;
}
