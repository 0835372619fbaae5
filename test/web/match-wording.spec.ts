import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { matchNeed, understandNeed, widenNeed, type Need } from '#matching';
import type { SearchDocument } from '#search';
import { conceptScheme, corpusStatistics, need, searchDocument } from '#testing';
import { gapOf, sharedWordsOf, statesResults } from '../../apps/web/src/shared/matches/match-wording.js';

const scheme = conceptScheme();

function matchesOf(wanted: Need, knowledge: SearchDocument[], suppliers: SearchDocument[]) {
  // Of a larger world, where the words of the need are known and rare.
  const noise = ['alpha beta', 'gamma delta', 'staff miss', 'appointments by phone'].map((summary, index) =>
    searchDocument({ id: `noise-${index}`, summary }),
  );
  const statistics = {
    knowledge: corpusStatistics([...knowledge, ...noise]),
    suppliers: corpusStatistics([...suppliers, ...noise]),
  };
  const found = matchNeed({
    understood: widenNeed(understandNeed(wanted, scheme), knowledge, statistics.knowledge, scheme),
    scheme,
    statistics,
    candidates: { knowledge, suppliers },
    limit: 10,
  });
  return [...found.knowledge, ...found.supplier];
}

/** Records that lack, contradict or leave open whatever a record may. */
const silent = { summary: 'Patients come.', sectors: [], country: null, budgetEur: null, results: null };
const other = {
  summary: 'Patients wait.',
  sectors: ['mobility'],
  country: 'FI',
  results: 'It works.',
} as const;
const matches = matchesOf(
  need({
    title: 'Patients miss appointments',
    description: 'Staff phone them by hand.',
    sectors: ['health'],
    country: 'LT',
    budgetEur: 100_000,
  }),
  [
    searchDocument({ id: 'silent', ...silent }),
    searchDocument({
      id: 'dear',
      title: 'A dear one',
      ...other,
      sectors: ['mobility'],
      budgetEur: 9_000_000,
    }),
    searchDocument({
      id: 'cheap',
      title: 'A cheap one',
      ...other,
      sectors: ['mobility'],
      summary: 'Patients sit in a hall and read old newspapers.',
      budgetEur: 90,
    }),
  ],
  [
    searchDocument({ id: 'silent-supplier', ...silent, references: [] }),
    searchDocument({ id: 'far', ...other, sectors: ['mobility'], references: ['elsewhere'] }),
  ],
);

describe('the wording of matches', () => {
  const { gaps } = JSON.parse(readFileSync('apps/web/src/shared/texts/en.json', 'utf8')) as {
    gaps: Record<string, string>;
  };

  it('of everything that speaks against one is known to the app', () => {
    const known = matches.flatMap(({ missing }) => missing.map((text) => gapOf(text)?.gap ?? text));

    expect([...new Set(known)].sort()).toEqual(Object.keys(gaps).sort());
  });

  it('names the words that are missed and those that are shared', () => {
    const words = matches.flatMap(({ missing }) => missing.flatMap((text) => gapOf(text)?.words || []));
    const reasons = matches.flatMap(({ reasons }) => reasons.filter(({ kind }) => kind === 'text'));

    expect(words.length).toBeGreaterThan(0);
    expect(words.every((text) => /^“.+”$/.test(text))).toBe(true);
    expect(reasons.map(({ text }) => sharedWordsOf(text))).toEqual(reasons.map(() => '“Patients”'));
  });

  it('tells whether a case states results', () => {
    const stated = matches
      .filter(({ target, missing }) => target.type === 'knowledge' && statesResults(missing))
      .map(({ target }) => target.id);

    expect(stated.sort()).toEqual(['cheap', 'dear']);
  });

  it('that the app does not know is left as it is', () => {
    expect(gapOf('It is blue')).toBeNull();
    expect(sharedWordsOf('It is blue')).toBeNull();
  });
});
