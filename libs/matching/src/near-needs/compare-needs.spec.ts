import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { documentConcepts, NO_DECISIONS, type SearchDocument } from '#search';
import { concept, conceptScheme, searchDocument } from '#testing';
import { compareNeeds, LEAST_SAID, needTerms, type NearNeed } from './compare-needs.js';
import { askedTerms } from './need-closeness.js';

const scheme = conceptScheme(
  concept({ id: 'reminder', labels: { en: ['reminder'], lt: ['priminimas'] } }),
  concept({ id: 'sms-reminder', broader: 'reminder', labels: { en: ['text message'], lt: ['žinutė'] } }),
  concept({ id: 'missed-appointment', labels: { en: ['missed appointment'], lt: ['neatvykimas'] } }),
  concept({ id: 'clinic', labels: { en: ['clinic', 'polyclinic'], lt: ['poliklinika'] } }),
  concept({ id: 'snow', labels: { en: ['snow'], lt: ['sniegas'] } }),
  concept({ id: 'road', labels: { en: ['road'], lt: ['kelias'] } }),
);
const RARE = { documents: 100, frequency: () => 4 };

const need = (overrides: Partial<SearchDocument>): SearchDocument => {
  const document = searchDocument(overrides);
  return { ...document, concepts: documentConcepts(scheme, document, NO_DECISIONS) };
};
const near = (asking: SearchDocument, others: SearchDocument[], limit = 10): NearNeed[] =>
  compareNeeds(
    { document: asking, asked: askedTerms(needTerms(scheme, asking), RARE) },
    others,
    scheme,
    limit,
  );
const idsOf = (needs: NearNeed[]): string[] => needs.map(({ id }) => id);

const ASKING = need({
  id: 'asking',
  title: 'Missed appointments in our clinic',
  problem: 'Every eighth patient stays away. A reminder by telephone takes the nurses two hours a day.',
  solution: 'Half as many missed appointments.',
  sectors: ['health'],
  budgetEur: 100_000,
});
const TWIN = need({
  id: 'twin',
  language: 'lt',
  title: 'Neatvykimas į polikliniką',
  problem: 'Kas dešimtas pacientas neatvyksta. Trūksta priminimo. Tvarkome ir stogą.',
  sectors: ['health'],
  budgetEur: 1_000_000,
});
const UNRELATED = need({
  id: 'unrelated',
  title: 'Snow on the road',
  problem: 'Plain words about winter.',
  sectors: ['health'],
  budgetEur: 100_000,
});

describe('needs that are close to one', () => {
  it('are those about the same, whatever their language', () => {
    expect(idsOf(near(ASKING, [UNRELATED, TWIN]))).toEqual(['twin']);
  });

  it('are not those that share no more than their sector and their budget', () => {
    expect(near(ASKING, [UNRELATED])).toEqual([]);
  });

  it('come closest first, equal ones by id, as many as are wanted', () => {
    const copies = ['b', 'a', 'c'].map((id) => ({ ...ASKING, id }));

    expect(idsOf(near(ASKING, [TWIN, ...copies]))).toEqual(['a', 'b', 'c', 'twin']);
    expect(idsOf(near(ASKING, [TWIN, ...copies], 2))).toEqual(['a', 'b']);
  });

  it('are the same in any order of what is compared', () => {
    const others = [TWIN, UNRELATED, { ...ASKING, id: 'copy' }];

    expect(near(ASKING, [...others].reverse())).toEqual(near(ASKING, others));
  });

  it('are closer the more of the need they share', () => {
    const less = need({ ...TWIN, id: 'less', title: 'Poliklinika', problem: 'Trūksta priminimo.' });
    const more = need({ ...TWIN, id: 'more' });

    expect(idsOf(near(ASKING, [less, more]))).toEqual(['more', 'less']);
  });

  it('may speak of something narrower', () => {
    const narrower = need({ id: 'narrower', title: 'A text message to those of the clinic' });

    expect(idsOf(near(need({ id: 'asking', title: 'A reminder from the clinic' }), [narrower]))).toEqual([
      'narrower',
    ]);
  });

  it('are not close because the same buyer has them', () => {
    const one = need({ ...ASKING, organisations: ['Vilnius'] });
    const other = need({ ...UNRELATED, organisations: ['Vilnius'] });

    expect(near(one, [other])).toEqual([]);
  });
});

describe('the score', () => {
  it.each([
    ['everything', ASKING],
    ['no sector', { ...ASKING, sectors: [] }],
    ['no budget', { ...ASKING, budgetEur: null }],
    ['words alone', need({ id: 'asking', title: 'Nothing that the vocabulary knows' })],
  ])('of a copy is 100 when the need states %s', (_what, asking) => {
    expect(near(asking, [{ ...asking, id: 'copy' }])[0]!.score).toBe(100);
  });

  it('is what its reasons add up to, strongest first', () => {
    const [{ score, reasons }] = near(ASKING, [TWIN]) as [NearNeed];
    const weights = reasons.map(({ weight }) => weight);

    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(score, 0);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it('lies between the least and 100 for any two texts', () => {
    const words = [
      'missed',
      'appointments',
      'clinic',
      'reminder',
      'snow',
      'roof',
      'text',
      'message',
      'of',
      '1',
    ];
    const text = fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, text, (title, problem, other) => {
        for (const { score } of near(need({ id: 'a', title, problem }), [need({ id: 'b', title: other })])) {
          expect(score).toBeGreaterThanOrEqual(LEAST_SAID);
          expect(score).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

describe('a reason', () => {
  const reason = (kind: string, other = TWIN) =>
    near(ASKING, [other])[0]!.reasons.find((each) => each.kind === kind);

  it('names the shared concepts in the language of the asking need, with the words of both', () => {
    expect(reason('concepts')).toMatchObject({
      text: expect.stringMatching(/^About the same: .*missed appointment/),
      concepts: expect.arrayContaining([
        {
          id: 'missed-appointment',
          label: 'missed appointment',
          words: ['Missed appointments'],
          theirWords: ['Neatvykimas', 'neatvyksta'],
        },
        { id: 'clinic', label: 'clinic', words: ['clinic'], theirWords: ['polikliniką'] },
      ]),
    });
  });

  it('quotes the sentences of the other need that say so, under the names of its own fields', () => {
    expect(reason('concepts')!.evidence).toEqual(
      expect.arrayContaining([
        { field: 'title', quote: 'Neatvykimas į polikliniką' },
        { field: 'description', quote: 'Trūksta priminimo.' },
      ]),
    );
  });

  it('names what a person confirmed of the other need and no sentence says', () => {
    const document = searchDocument({ id: 'silent', title: 'Something else' });
    const decisions = { confirmed: ['missed-appointment'], removed: [] };
    const silent = { ...document, concepts: documentConcepts(scheme, document, decisions) };

    expect(reason('concepts', silent)).toMatchObject({
      concepts: [{ id: 'missed-appointment', theirWords: [] }],
      evidence: [{ field: 'confirmedConcepts', quote: 'missed appointment' }],
    });
  });

  it('names the words that both say', () => {
    const other = need({ id: 'other', title: 'Nurses of the clinic', problem: 'They telephone.' });

    expect(reason('words', other)).toMatchObject({
      text: expect.stringMatching(/“nurses”/),
      evidence: expect.arrayContaining([{ field: 'title', quote: 'Nurses of the clinic' }]),
    });
  });

  it('names the sectors and the budget of the other', () => {
    expect(reason('sector')).toMatchObject({ evidence: [{ field: 'sectors', quote: 'health' }] });
    expect(reason('budget')).toMatchObject({
      text: 'Near in budget: €1,000,000',
      evidence: [{ field: 'budgetEur', quote: '1000000' }],
    });
  });

  it.each(['concepts', 'words'])('for %s brings fewer points without the sentences it quotes', (kind) => {
    const other = need({
      id: 'other',
      title: 'A reminder for those who stay away from the clinic',
      problem: 'Missed appointments cost us. Nurses use the telephone. The roof is old and the lift is slow.',
    });
    const { evidence, weight } = reason(kind, other)!;
    const without = (text: string): string =>
      evidence.reduce((rest, { quote }) => rest.replace(quote, ''), text);
    const robbed = need({ ...other, title: without(other.title), problem: without(other.problem!) });
    const left = near(ASKING, [robbed])[0]?.reasons.find((each) => each.kind === kind)?.weight ?? 0;

    expect(left).toBeLessThan(weight);
  });
});
