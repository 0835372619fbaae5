import { describe, expect, it } from '@jest/globals';
import { documentConcepts, type SearchDocument } from '#search';
import { concept, conceptScheme, corpusStatistics, need, searchDocument } from '#testing';
import type { MatchInput } from '../matcher/match-need.js';
import type { Need } from '../matcher/need.js';
import { understandNeed } from '../matcher/understand-need.js';
import { widenNeed } from '../matcher/widen-need.js';
import { hasConfirmedConcepts, ignoringConfirmedConcepts } from './confirmed-concepts.js';
import { removeQuotes, summariseFaithfulness, withoutEvidence, type QuoteRemoval } from './faithfulness.js';
import { formatFaithfulness } from './format-faithfulness.js';

const scheme = conceptScheme(
  concept({ id: 'missed-appointments', labels: { en: ['missed appointments'] } }),
  concept({ id: 'text-messages', labels: { en: ['text messages'] } }),
);

function describedDocument(
  given: Partial<SearchDocument>,
  decisions: { confirmed?: string[]; removed?: string[] } = {},
): SearchDocument {
  const bare = searchDocument(given);
  return {
    ...bare,
    concepts: documentConcepts(scheme, bare, { confirmed: [], removed: [], ...decisions }),
  };
}

const NOISE = ['alpha beta', 'gamma delta', 'epsilon zeta'].map((summary, index) =>
  searchDocument({ id: `noise-${index}`, summary }),
);

function inputOf(wanted: Need, knowledge: SearchDocument[], suppliers: SearchDocument[] = []): MatchInput {
  const statistics = {
    knowledge: corpusStatistics([...knowledge, ...NOISE]),
    suppliers: corpusStatistics([...suppliers, ...NOISE]),
  };
  return {
    understood: widenNeed(understandNeed(wanted, scheme), knowledge, statistics.knowledge, scheme),
    scheme,
    statistics,
    candidates: { knowledge, suppliers },
    limit: 50,
  };
}

const reminders = describedDocument({
  id: 'reminders',
  title: 'A clinic that phones nobody',
  problem: 'Missed appointments cost hours. Staff were tired.',
  results: 'Text messages help.',
  keywords: ['text messages', 'clinic'],
});

describe('a document without what is quoted of it', () => {
  it('loses sentences of texts, entries of lists and texts of which nothing is left', () => {
    const left = withoutEvidence(
      reminders,
      [
        { field: 'title', quote: 'A clinic that phones nobody' },
        { field: 'problem', quote: 'Missed appointments cost hours.' },
        { field: 'results', quote: 'Text messages help.' },
        { field: 'keywords', quote: 'text messages' },
      ],
      scheme,
    );
    expect(left).toMatchObject({
      title: '',
      problem: 'Staff were tired.',
      results: null,
      keywords: ['clinic'],
      concepts: [],
    });
  });

  it('keeps what other passages say', () => {
    const left = withoutEvidence(reminders, [{ field: 'keywords', quote: 'text messages' }], scheme);
    expect(left.concepts).toContainEqual({ id: 'text-messages', weight: 1 });
  });

  it('loses the confirmation of a concept that is quoted, and no other', () => {
    const confirmed = describedDocument(
      { results: 'Text messages help.' },
      { confirmed: ['missed-appointments', 'text-messages'] },
    );
    const left = withoutEvidence(confirmed, [{ field: 'concepts', quote: 'missed appointments' }], scheme);
    expect(left.concepts).toEqual([{ id: 'text-messages', weight: 4, confirmed: true }]);
  });

  it('is not about what a curator removed', () => {
    const removed = describedDocument(
      { results: 'Text messages help. So there.' },
      { removed: ['text-messages'] },
    );
    expect(withoutEvidence(removed, [{ field: 'results', quote: 'So there.' }], scheme).concepts).toEqual([]);
  });
});

describe('faithfulness', () => {
  const wanted = need({
    title: 'Missed appointments',
    description: 'Patients forget; text messages may help.',
  });

  it('scores each match again without its quotes, the others as they are', () => {
    const other = describedDocument({ id: 'other', summary: 'Other text messages.' });
    const removals = removeQuotes('c-1', inputOf(wanted, [reminders, other]));
    expect(removals.map(({ challenge, target, id, rank }) => [challenge, target, id, rank])).toEqual([
      ['c-1', 'knowledge', 'reminders', 1],
      ['c-1', 'knowledge', 'other', 2],
    ]);
    for (const { score, withoutQuotes } of removals) expect(withoutQuotes).toBeLessThan(score);
  });

  it('looks at as many matches as asked for', () => {
    const documents = ['a', 'b', 'c'].map((id) =>
      describedDocument({
        id,
        title: `${id.repeat(9)} other`,
        summary: `Text messages about ${id.repeat(5)}.`,
      }),
    );
    expect(removeQuotes('c', inputOf(wanted, documents), 2)).toHaveLength(2);
  });

  it('leaves out a match that quotes nothing, such as a supplier found by its reference alone', () => {
    const supplier = describedDocument({ id: 'messenger', title: 'Ltd', references: ['reminders'] });
    const targets = removeQuotes('c', inputOf(wanted, [reminders], [supplier])).map(({ target }) => target);
    expect(targets).toEqual(['knowledge']);
  });

  const removal = (score: number, withoutQuotes: number): QuoteRemoval => ({
    challenge: 'c-1',
    target: 'knowledge',
    id: 'case',
    rank: 3,
    score,
    withoutQuotes,
    evidence: [{ field: 'title', quote: 'Quoted' }],
  });

  it('is the share of matches that score less, and how much less', () => {
    const removals = [removal(50, 40), removal(50, 49.9), removal(50, 50), removal(50, 51)];
    expect(summariseFaithfulness(removals)).toEqual([
      { target: 'knowledge', matches: 4, fell: 0.5, meanFall: expect.closeTo(9.1 / 4, 10) },
    ]);
  });

  it('prints what did not score less', () => {
    const text = formatFaithfulness([removal(50, 40), removal(48, 48)]);
    expect(text).toMatch(/^comparable cases +2 +50\.0 % +5\.0$/m);
    expect(text).toContain(
      'c-1: comparable cases 3, case: 48.0 with its quotes, 48.0 without\n  title: “Quoted”',
    );
    expect(formatFaithfulness([removal(50, 40)])).not.toContain('Not less');
  });
});

describe('confirmed concepts', () => {
  it('can be ignored, as if the records had just been imported', () => {
    const confirmed = describedDocument({ results: 'Text messages help.' }, { confirmed: ['text-messages'] });
    const input = inputOf(need(), [confirmed]);
    expect(hasConfirmedConcepts(input)).toBe(true);
    const without = ignoringConfirmedConcepts(input);
    expect(hasConfirmedConcepts(without)).toBe(false);
    expect(without.candidates.knowledge[0]!.concepts).toEqual([{ id: 'text-messages', weight: 1 }]);
  });
});
