import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PROCEDURES, SECTORS } from '#vocabulary';
import { BRIEFING_LANGUAGES, TEXTS, type BriefingLanguage } from '../texts/index.js';
import type { Block, BriefingContent, Part } from './briefing-content.js';
import { composeBriefing } from './compose-briefing.js';
import { caseRecord, found, material, need, supplierRecord } from './material.fixture.js';
import { states, type Material, type SourceRecord } from './material.js';
import { linesOf } from './number-footnotes.js';

const compose = (of: Material = material(), language: BriefingLanguage = 'en'): BriefingContent =>
  composeBriefing(of, {
    ...{ language, version: 2, algorithm: 'concepts-7', address: null },
    preparedAt: new Date('2026-03-09T22:30:00Z'),
  });

const partsOf = ({ sections }: BriefingContent): Part[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap(linesOf)).flat();

const blocksOf = ({ sections }: BriefingContent, id: string): Block[] =>
  sections.find((section) => section.id === id)!.blocks;

const textOf = (parts: Part[]): string => parts.map(({ text }) => text).join('');

/** The lines of a section as a reader sees them, without footnotes. */
const linesIn = (content: BriefingContent, id: string): string[] =>
  blocksOf(content, id).flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'statements') return [`${block.label}: ${block.items.map(textOf).join(' | ')}`];
    if (block.kind === 'table') return block.rows.map((cells) => cells.map(textOf).join(' | '));
    return [textOf(block.parts)];
  });

const recordOf = ({ need: own, cases, suppliers }: Material, type: string, id: string): SourceRecord =>
  type === 'challenge'
    ? own
    : (type === 'knowledge' ? cases : suppliers).find(({ record }) => record.id === id)!.record;

function expectEveryClaimToStand(of: Material, content: BriefingContent): void {
  const parts = partsOf(content);
  const numbers = content.footnotes.map(({ number }) => number);
  for (const part of parts) {
    const isClaim = part.kind === 'quote' || part.kind === 'value';
    expect(part.footnotes.length > 0).toBe(isClaim);
    expect(numbers).toEqual(expect.arrayContaining(part.footnotes));
  }
  for (const { record, field, quote, sourceUrl } of content.footnotes) {
    const stated = recordOf(of, record.type, record.id);
    expect(states(stated, field, quote)).toBe(true);
    expect(record.revision).toBe(stated.revision);
    expect(sourceUrl).toBe('sourceUrl' in stated ? stated.sourceUrl : null);
  }
  for (const { kind, text, footnotes } of parts.filter((part) => part.kind === 'quote')) {
    const { quote } = content.footnotes[footnotes[0]! - 1]!;
    expect([kind, text.replace(/ …$/, '')]).toEqual(['quote', quote.replace(/\s+/gu, ' ')]);
  }
}

describe('a briefing', () => {
  it.each(BRIEFING_LANGUAGES)(
    'claims nothing in %s that no record states, and says where it stands',
    (language) => {
      const content = compose(material(), language);

      expect(partsOf(content).filter(({ kind }) => kind === 'quote').length).toBeGreaterThan(5);
      expectEveryClaimToStand(material(), content);
    },
  );

  it('claims nothing else of whatever records there are', () => {
    const text = fc.option(fc.string({ unit: 'grapheme', maxLength: 1_200 }), { nil: null });
    const words = fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 4 });
    const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }).filter((t) => t.trim() !== '');
    const money = fc.option(fc.double({ min: 0, max: 1e12, noNaN: true }), { nil: null });
    const country = fc.option(fc.constantFrom('LT', 'GR', 'EU', 'FI'), { nil: null });
    const sectors = fc.uniqueArray(fc.constantFrom(...SECTORS));
    const year = fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: null });
    const ofNeed = { title, description: title, desiredOutcome: text, country, budgetEur: money, sectors };
    const ofCase = {
      ...{ title, summary: text, problem: text, solution: text, results: text, lessons: text },
      ...{ keywords: words, suppliers: words, buyer: text, region: text, country, sectors },
      ...{ procedure: fc.option(fc.constantFrom(...PROCEDURES), { nil: null }) },
      ...{ budgetEur: money, yearFrom: year, yearTo: year },
    };
    const materials = fc.record({
      own: fc.record(ofNeed),
      cases: fc.array(fc.record(ofCase), { maxLength: 4 }),
      suppliers: fc.array(fc.record({ name: title, country, capabilities: text }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(materials, ({ own, cases, suppliers }) => {
        const of: Material = {
          need: need(own),
          cases: cases.map((stated, index) =>
            found(caseRecord({ ...stated, id: `case-${index}` }), ['title', stated.title], ['lessons', 'x']),
          ),
          suppliers: suppliers.map((stated, index) =>
            found(supplierRecord({ ...stated, id: `supplier-${index}`, references: ['case-0'] })),
          ),
        };
        expectEveryClaimToStand(of, compose(of));
      }),
      { numRuns: 60 },
    );
  });

  it('numbers footnotes in the order in which they are met, each once', () => {
    const content = compose();
    const met = [...new Set(partsOf(content).flatMap(({ footnotes }) => footnotes))];

    expect(met).toEqual(content.footnotes.map(({ number }) => number));
    expect(met).toEqual(met.map((_, index) => index + 1));
    const places = content.footnotes.map(({ record, field, quote }) =>
      JSON.stringify([record, field, quote]),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it('is the same for the same material', () => {
    expect(compose(material())).toEqual(compose(material()));
  });

  it('compares the cases, closest first, and says what is not stated', () => {
    expect(linesIn(compose(), 'comparison').slice(1)).toEqual([
      '1. Text messages against missed appointments | Lithuania | 2019–2021 | ' +
        'Procurement of innovative solutions (PPI) | €110,000 | documented',
      '2. Ρομπότ τηλεφωνεί σε ασθενείς | Greece | 2022 | ' +
        'Procurement of innovative solutions (PPI) | €2,400,000 | not stated',
      '3. A case of few words | not stated | not stated | not stated | not stated | not stated',
    ]);
  });

  it('says why a case fits in words that it still has, sentences first', () => {
    const [fits] = linesIn(compose(), 'cases').filter((line) => line.startsWith('Why it fits'));

    expect(fits).toBe(
      'Why it fits: Patients missed one in ten outpatient appointments. | Vilnius clinics | no-show',
    );
  });

  it('says what is alike and what differs', () => {
    const lines = linesIn(compose(), 'cases');

    expect(lines).toContain('What is alike: Same sector: Health | Same country: Lithuania');
    expect(lines).toContain(
      'What differs: Comes from Greece, not from Lithuania: law and market may differ | ' +
        'Cost far more than the budget of the need: €2,400,000 against €120,000 | No result is documented',
    );
    expect(lines).toContain(
      'What differs: No result is documented | How it was bought is not stated | What it cost is not stated',
    );
  });

  it('groups the cases by procedure, with a footnote for each', () => {
    const [ppi, silent] = (blocksOf(compose(), 'procedures')[1] as { rows: Part[][][] }).rows;

    expect(linesIn(compose(), 'procedures').slice(1)).toEqual([
      'Procurement of innovative solutions (PPI) | Case 1, Case 2',
      'not stated | Case 3',
    ]);
    expect(ppi![0]![0]!.footnotes).toHaveLength(2);
    expect(silent![0]![0]).toMatchObject({ kind: 'not-stated', footnotes: [] });
  });

  it('orders budgets by amount beside that of the need', () => {
    expect(linesIn(compose(), 'budgets')).toEqual([
      'Budget of the need: €120,000',
      TEXTS.en.budgetsNote,
      'Range: from €110,000 to €2,400,000',
      '2. Ρομπότ τηλεφωνεί σε ασθενείς | €2,400,000 | 2022',
      '1. Text messages against missed appointments | €110,000 | 2019–2021',
    ]);
  });

  it('names suppliers, what they took part in, and those that the cases name', () => {
    expect(linesIn(compose(), 'suppliers').slice(1)).toEqual([
      'Remindable Oy',
      'Country: Finland',
      'Size: Small enterprise',
      'What it can deliver: Appointment reminders for outpatient clinics by text message and phone.',
      'Took part in: Case 1',
      'Why it fits: voice robots',
      'Quiet Ltd',
      'Country: not stated',
      'Size: not stated',
      'What it can deliver: not stated',
      'Suppliers that the cases name: Case 1: Remindable Oy, Other Oy',
    ]);
  });

  it('says so where nothing was found', () => {
    const content = compose(material({ cases: [], suppliers: [] }));

    expect(linesIn(content, 'cases')).toEqual([TEXTS.en.noCases]);
    expect(linesIn(content, 'budgets')).toContain(TEXTS.en.noBudgets);
    expect(linesIn(content, 'lessons')).toEqual([TEXTS.en.noLessons]);
    expect(linesIn(content, 'suppliers')).toContain(TEXTS.en.noSuppliers);
  });

  it('speaks its language and marks words in others', () => {
    const content = compose(material(), 'lt');
    const robot = partsOf(content).find(({ text }) => text.startsWith('Ρομπότ'));
    const own = partsOf(content).find(({ text }) => text === 'Lietuva');

    expect([robot?.lang, own?.lang]).toEqual(['el', null]);
    expect(linesIn(content, 'budgets')[0]).toMatch(/^Poreikio biudžetas: 120\s000\s€$/);
    expect(content.notices[0]).toBe('2 versija, automatiškai parengta 2026 m. kovo 9 d.');
  });

  it('shows the beginning of a long text, in whole sentences, exactly as it stands', () => {
    const sentence = 'Staff phone every\npatient by hand the day before. ';
    const long = compose(material({ need: need({ description: sentence.repeat(500) }) }));
    const quote = long.footnotes.find(({ field }) => field === 'description')!.quote;

    expect(quote.length).toBeLessThanOrEqual(2_000);
    expect(quote.endsWith('before.')).toBe(true);
    expect(partsOf(long).some(({ text }) => text.endsWith('the day before. …'))).toBe(true);
  });

  it('says where the version stays only when the installation knows its address', () => {
    const edition = { language: 'en', version: 1, algorithm: 'a', preparedAt: new Date(0) } as const;
    const address = 'https://atlas.example/briefings/1';

    expect(composeBriefing(material(), { ...edition, address }).closing).toContain(
      `This version stays at ${address}.`,
    );
    expect(compose().closing.join()).not.toContain('stays at');
  });
});
