import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { documentConcepts, type SearchDocument } from '#search';
import { concept, conceptScheme, corpusStatistics, need, searchDocument } from '#testing';
import { matchNeed } from './match-need.js';
import type { Evidence, Match } from './match.js';
import type { Need } from './need.js';
import { understandNeed } from './understand-need.js';
import { widenNeed } from './widen-need.js';

interface Corpus {
  knowledge?: SearchDocument[];
  suppliers?: SearchDocument[];
}

function match(
  wanted: Need,
  { knowledge = [], suppliers = [] }: Corpus,
  limit = 10,
  scheme = conceptScheme(),
) {
  // The statistics of a larger world, so that no word is in every document.
  const statistics = {
    knowledge: corpusStatistics([...knowledge, ...NOISE]),
    suppliers: corpusStatistics([...suppliers, ...NOISE]),
  };
  return matchNeed({
    understood: widenNeed(understandNeed(wanted, scheme), knowledge, statistics.knowledge, scheme),
    scheme,
    statistics,
    candidates: { knowledge, suppliers },
    limit,
  });
}

const NOISE = ['alpha beta', 'gamma delta', 'epsilon zeta', 'eta theta', 'iota kappa'].map((summary, index) =>
  searchDocument({ id: `noise-${index}`, summary }),
);

const reminders = searchDocument({
  id: 'reminders',
  title: 'Text reminders before a visit',
  problem: 'Patients missed their appointments. The clinic lost many hours.',
  solution: 'A system sends messages. Patients confirm or cancel.',
  results: 'Missed appointments fell by half.',
  sectors: ['health', 'it'],
  country: 'ES',
  procedure: 'ppi',
  budgetEur: 90_000,
});
const buses = searchDocument({
  id: 'buses',
  title: 'Electric buses',
  summary: 'A city bought buses. Patients use them too.',
  sectors: ['mobility'],
});
const missedAppointments = need({
  title: 'Patients miss appointments',
  description: 'The clinic loses hours, staff phone patients by hand.',
  sectors: ['health'],
  country: 'ES',
  budgetEur: 100_000,
});

const idsOf = (matches: Match[]): string[] => matches.map(({ target }) => target.id);
const reasonOf = (found: Match, kind: string) => found.reasons.find((reason) => reason.kind === kind);

describe('matching knowledge items', () => {
  it('puts the case that answers the need first', () => {
    const { knowledge } = match(missedAppointments, { knowledge: [buses, reminders] });
    expect(idsOf(knowledge)).toEqual(['reminders', 'buses']);
    expect(knowledge.map(({ rank }) => rank)).toEqual([1, 2]);
  });

  it('leaves out a record that shares no word with the need, however well it fits otherwise', () => {
    const stranger = searchDocument({
      id: 'stranger',
      title: 'Xylophone',
      sectors: ['health'],
      country: 'ES',
    });
    expect(idsOf(match(missedAppointments, { knowledge: [stranger, reminders] }).knowledge)).toEqual([
      'reminders',
    ]);
  });

  it('explains the whole score: the reasons add up to it', () => {
    const [found] = match(missedAppointments, { knowledge: [reminders] }).knowledge;
    const sum = found!.reasons.reduce((total, { weight }) => total + weight, 0);
    expect(Math.abs(sum - found!.score)).toBeLessThan(0.5);
    expect(found!.reasons.map(({ kind }) => kind).sort()).toEqual(
      ['budget', 'place', 'procedure', 'results', 'sector', 'text'].sort(),
    );
  });

  it('names a record about nearly the same that answers the need too', () => {
    const scheme = conceptScheme(
      concept({ id: 'missed-appointments', labels: { en: ['missed appointments'] } }),
    );
    const speaking = (id: string, summary: string): SearchDocument => {
      const document = searchDocument({ id, title: id, summary });
      return { ...document, concepts: documentConcepts(scheme, document, { confirmed: [], removed: [] }) };
    };
    const knowledge = [
      speaking('letters', 'Letters against missed appointments in Riga'),
      speaking('calls', 'Phone calls: fewer missed appointments for dentists'),
    ];
    const wanted = need({ title: 'Missed appointments', description: '' });
    const [found, other] = match(wanted, { knowledge }, 10, scheme).knowledge;
    expect(reasonOf(found!, 'neighbours')).toMatchObject({
      text: `A record about nearly the same answers the need too: ${other!.target.title}`,
      record: { id: other!.target.id, title: other!.target.title, language: 'en' },
      evidence: [{ field: 'id', quote: other!.target.id }],
    });
  });

  it('names the words of the need and quotes the sentences of the record', () => {
    const [found] = match(missedAppointments, { knowledge: [reminders] }).knowledge;
    const reason = reasonOf(found!, 'text')!;
    expect(reason.text).toContain('“appointments”');
    expect(reason.words).toContain('appointments');
    expect(reason.evidence).toContainEqual({
      field: 'problem',
      quote: 'Patients missed their appointments.',
    });
  });

  it('says what the record lacks or does not state', () => {
    const [, found] = match(missedAppointments, { knowledge: [reminders, buses] }).knowledge;
    expect(found!.missing).toEqual([
      expect.stringContaining('“appointments”'),
      'No experience stated in health; it comes from mobility',
      'Its country is not stated',
      'What it cost is not stated',
      'No result is documented',
      'How it was bought is not stated',
    ]);
    expect(found!.gaps).toEqual([
      { code: 'words', words: expect.arrayContaining(['appointments']) },
      { code: 'other-sector', sectors: ['mobility'], needSectors: ['health'] },
      { code: 'country-not-stated' },
      { code: 'cost-not-stated' },
      { code: 'no-result' },
      { code: 'no-procedure' },
    ]);
  });

  it('does not hold the figures of the need against a record', () => {
    const wanted = need({ title: 'Patients miss appointments', description: 'It happens 1200 times.' });
    const depot = searchDocument({ id: 'depot', title: 'Depot', summary: '1200 buses' });
    const { knowledge } = match(wanted, { knowledge: [reminders, depot] });
    expect(knowledge[0]!.missing).not.toContainEqual(expect.stringContaining('1200'));
  });

  it('warns of a cost of another order of magnitude', () => {
    const dear = { ...reminders, budgetEur: 5_000_000 };
    const [found] = match(missedAppointments, { knowledge: [dear] }).knowledge;
    expect(found!.missing).toContain('It cost €5,000,000, far more than the budget of the need');
    expect(found!.gaps).toContainEqual({ code: 'costs-more', budgetEur: 5_000_000 });
  });

  it('names the sectors that the need speaks of most when it states none', () => {
    const scheme = conceptScheme(
      concept({ id: 'visit', labels: { en: ['visit'] }, sectors: ['health'] }),
      concept({ id: 'phone', labels: { en: ['phone'] }, sectors: ['it'] }),
    );
    const visits = (id: string, sectors: SearchDocument['sectors']): SearchDocument =>
      searchDocument({ id, title: `${id} visit`, sectors, concepts: [{ id: 'visit', weight: 3 }] });
    const knowledge = [
      visits('one', ['health', 'it']),
      visits('two', ['health']),
      visits('three', ['health']),
    ];
    const { knowledge: found } = match(
      need({ title: 'A visit', description: 'A visit to visit. Staff phone.' }),
      { knowledge },
      10,
      scheme,
    );
    for (const each of found) expect(reasonOf(each, 'sector')?.text).toBe('Same sector: health');
  });

  it('folds the same case from another source into the better record', () => {
    const sourceUrl = 'https://example.org/other';
    const twin: SearchDocument = { ...reminders, id: 'twin', language: 'es', results: null, sourceUrl };
    const { knowledge } = match(missedAppointments, { knowledge: [twin, reminders, buses] });
    expect(idsOf(knowledge)).toEqual(['reminders', 'buses']);
    expect(knowledge[0]!.alsoAs).toEqual([{ id: 'twin', title: twin.title, language: 'es', sourceUrl }]);
  });

  it('gives at most as many as asked for', () => {
    expect(match(missedAppointments, { knowledge: [buses, reminders] }, 1).knowledge).toHaveLength(1);
  });

  it('answers nothing when there is nothing', () => {
    expect(match(missedAppointments, {})).toEqual({ knowledge: [], supplier: [] });
  });
});

describe('matching suppliers', () => {
  const supplier = searchDocument({ id: 'messenger', title: 'Messenger Ltd', references: ['reminders'] });
  const talker = searchDocument({
    id: 'talker',
    title: 'Talker',
    summary: 'We phone patients.',
    sectors: ['health'],
  });

  it('finds one by the case it took part in, though its profile says nothing', () => {
    const { supplier: found } = match(missedAppointments, { knowledge: [reminders], suppliers: [supplier] });
    expect(idsOf(found)).toEqual(['messenger']);
    expect(reasonOf(found[0]!, 'references')).toMatchObject({
      text: 'Took part in a comparable case: Text reminders before a visit',
      record: { id: 'reminders', title: 'Text reminders before a visit', language: 'en' },
      evidence: [{ field: 'references', quote: 'reminders' }],
    });
  });

  it('says that one has no reference, and that its regions are unknown', () => {
    const { supplier: found } = match(missedAppointments, { knowledge: [reminders], suppliers: [talker] });
    expect(found[0]!.missing).toEqual(
      expect.arrayContaining(['No reference is stated', 'The regions it serves are not stated']),
    );
    expect(found[0]!.gaps!.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['no-reference', 'regions-not-stated']),
    );
  });
});

describe('any match', () => {
  const words = 'patients appointments clinic ferry harbour school energy meters missed phone'.split(' ');
  const sentence = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
    .map((list) => `${list.join(' ')}.`);
  const text = fc
    .array(sentence, { minLength: 1, maxLength: 4 })
    .map((list) => list.join(' ').replace(/^./, (c) => c.toUpperCase()));
  const documents = fc
    .array(
      fc.record({
        title: sentence,
        problem: text,
        results: fc.option(text),
        keywords: fc.array(fc.constantFrom(...words), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((list) =>
      list.map((fields, index) => searchDocument({ ...fields, id: `doc-${index}`, sectors: ['health'] })),
    );
  const needs = text.map((description) => need({ title: 'Patients', description, sectors: ['health'] }));

  it('is the same whatever the order of the candidates', () => {
    fc.assert(
      fc.property(needs, documents, (wanted, knowledge) => {
        const forward = match(wanted, { knowledge });
        const backward = match(wanted, { knowledge: [...knowledge].reverse() });
        expect(JSON.stringify(backward)).toBe(JSON.stringify(forward));
      }),
    );
  });

  it('quotes as much as it takes where every sentence says the same', () => {
    const repeated = Array.from({ length: 12 }, () => 'Patients patients patients patients.').join(' ');
    const document = searchDocument({
      id: 'repeated',
      title: 'Patients',
      problem: repeated,
      results: repeated,
    });
    const wanted = need({ title: 'Patients', description: 'Patients.' });
    const [found] = match(wanted, { knowledge: [document] }).knowledge;
    const evidence = reasonOf(found!, 'text')!.evidence;
    const [without] = match(wanted, { knowledge: [withoutEvidence(document, evidence)] }).knowledge;
    expect(reasonWeight(without)).toBeLessThan(reasonWeight(found));
  });

  it('scores less without the evidence that it quotes', () => {
    fc.assert(
      fc.property(needs, documents, (wanted, knowledge) => {
        const statistics = {
          knowledge: corpusStatistics([...knowledge, ...NOISE]),
          suppliers: corpusStatistics(NOISE),
        };
        const score = (document: SearchDocument): Match | undefined =>
          matchNeed({
            understood: widenNeed(
              understandNeed(wanted, conceptScheme()),
              [],
              statistics.knowledge,
              conceptScheme(),
            ),
            scheme: conceptScheme(),
            statistics,
            candidates: { knowledge: [document], suppliers: [] },
            limit: 1,
          }).knowledge[0];
        for (const document of knowledge) {
          const found = score(document);
          const evidence = found && reasonOf(found, 'text')?.evidence;
          if (!found || !evidence) continue;
          const without = score(withoutEvidence(document, evidence));
          expect(reasonWeight(without)).toBeLessThan(reasonWeight(found));
        }
      }),
    );
  });

  const reasonWeight = (found: Match | undefined): number => (found && reasonOf(found, 'text')?.weight) ?? 0;

  function withoutEvidence(document: SearchDocument, evidence: Evidence[]): SearchDocument {
    const left = structuredClone(document) as unknown as Record<string, string | string[] | null>;
    for (const { field, quote } of evidence) {
      const value = left[field];
      if (Array.isArray(value)) left[field] = value.filter((item) => item !== quote);
      else if (typeof value === 'string') left[field] = value.replaceAll(quote, '');
    }
    return left as unknown as SearchDocument;
  }
});

describe('matching across languages', () => {
  const topics = conceptScheme(
    concept({ id: 'appointment', labels: { en: ['appointment'], lt: ['vizitas'] } }),
    concept({
      id: 'missed-appointment',
      broader: 'appointment',
      labels: { en: ['missed appointment', 'no-show'], lt: ['praleistas vizitas', 'neatvyksta'] },
    }),
    concept({ id: 'bus', labels: { en: ['bus'], lt: ['autobusas'] } }),
  );
  const described = (document: SearchDocument, confirmed: string[] = []): SearchDocument => ({
    ...document,
    concepts: documentConcepts(topics, document, { confirmed, removed: [] }),
  });
  const lithuanian = need({
    title: 'Praleisti vizitai',
    description: 'Pacientai dažnai neatvyksta.',
    language: 'lt',
  });
  const matchDescribed = (wanted: Need, ...knowledge: SearchDocument[]): Match[] =>
    match(wanted, { knowledge }, 10, topics).knowledge;

  it('finds a record that shares no word with the need, by what both are about', () => {
    const found = matchDescribed(lithuanian, described(buses), described(reminders));
    expect(idsOf(found)).toEqual(['reminders']);
  });

  it('names the shared concept in the language of the need, with the words of both', () => {
    const [found] = matchDescribed(lithuanian, described(reminders));
    const reason = reasonOf(found!, 'concepts')!;
    expect(reason.concepts).toEqual([
      { id: 'missed-appointment', label: 'praleistas vizitas', words: ['Praleisti vizitai', 'neatvyksta'] },
    ]);
    expect(reason.text).toBe('About the same: praleistas vizitas (“Praleisti vizitai”, “neatvyksta”)');
    expect(reason.evidence).toContainEqual({ field: 'results', quote: 'Missed appointments fell by half.' });
  });

  it('is a little about what its concepts are narrower than', () => {
    const desk = described(searchDocument({ id: 'desk', title: 'Booking of an appointment' }));
    const found = matchDescribed(lithuanian, desk, described(reminders));
    expect(idsOf(found)).toEqual(['reminders', 'desk']);
  });

  it('counts what a curator confirmed, and shows it as evidence where no sentence does', () => {
    const untold = described(searchDocument({ id: 'untold', title: 'Clinic' }), ['missed-appointment']);
    const [found] = matchDescribed(lithuanian, untold);
    expect(reasonOf(found!, 'concepts')!.evidence).toEqual([
      { field: 'concepts', quote: 'missed appointment' },
    ]);
  });

  it('follows what a person confirms or removes of the need', () => {
    const ids = (changes: Partial<Need>): string[] =>
      idsOf(matchDescribed({ ...lithuanian, ...changes }, described(buses), described(reminders)));
    expect(ids({ confirmedConcepts: ['bus'] })).toContain('buses');
    expect(ids({ removedConcepts: ['missed-appointment'] })).toEqual([]);
    expect(ids({ confirmedConcepts: ['unheard-of'] })).toEqual(['reminders']);
  });

  it('scores a record lower without the sentences that it quotes', () => {
    const [found] = matchDescribed(lithuanian, described(reminders));
    const quotes = reasonOf(found!, 'concepts')!.evidence.map(({ quote }) => quote);
    const without = (text: string | null): string | null =>
      text && quotes.reduce((rest, quote) => rest.replace(quote, ''), text);
    const [left] = matchDescribed(
      lithuanian,
      described({
        ...reminders,
        title: without(reminders.title)!,
        problem: without(reminders.problem),
        solution: without(reminders.solution),
        results: without(reminders.results),
      }),
    );
    expect(left?.score ?? 0).toBeLessThan(found!.score);
  });
});
