import type { BriefingContent, Footnote } from '../content/briefing-content.js';
import { linesOf } from '../content/number-footnotes.js';
import { TEXTS, type BriefingLanguage } from '../texts/index.js';

/** Without it spreadsheets take UTF-8 for the encoding of their system. */
const BYTE_ORDER_MARK = '\ufeff';
const BETWEEN = '; ';

/** The cases that the briefing compares, the closest first; a cell is empty where the record states nothing. */
export function csvDocument(content: BriefingContent): string {
  const { labels, fields, sections, source, recordId } = TEXTS[content.language as BriefingLanguage];
  const headings = [
    ...[fields.title, labels.country, labels.years, labels.procedure, fields.budgetEur],
    ...[labels.results, labels.lessons, fields.suppliers, source, recordId, sections.footnotes],
  ];
  const said = saidIn(content);
  const rows = comparedCases(content).map((named) => {
    const first = (section: string, ...of: string[]) => said(section, named, of)[0] ?? '';
    const isOfCase = ({ record }: Footnote) => isSame(record, named.record);
    const notes = content.footnotes.filter(isOfCase);
    return [
      named.recordTitle,
      first('comparison', 'country'),
      first('comparison', 'yearFrom', 'yearTo'),
      first('comparison', 'procedure'),
      // The number itself, which spreadsheets can add up.
      notes.find(({ field }) => field === 'budgetEur')?.quote ?? '',
      first('cases', 'results'),
      first('lessons', 'lessons'),
      said('suppliers', named, ['suppliers']).join(BETWEEN),
      named.sourceUrl ?? '',
      named.record.id,
      notes.map(({ number }) => number).join(BETWEEN),
    ];
  });
  return BYTE_ORDER_MARK + [headings, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

const isSame = (one: Footnote['record'], other: Footnote['record']): boolean =>
  one.type === other.type && one.id === other.id;

/** The footnote of each case's title, in the order of the comparison. */
function comparedCases({ sections, footnotes }: BriefingContent): Footnote[] {
  const numbers = partsIn(sections, 'comparison').flatMap((part) => part.footnotes);
  return numbers
    .map((number) => footnotes[number - 1]!)
    .filter(({ record, field }) => record.type === 'knowledge' && field === 'title');
}

/** Finds what a section says of fields of a case, by the footnotes that hold it. */
function saidIn({ sections, footnotes }: BriefingContent) {
  return (section: string, { record }: Footnote, fields: string[]): string[] =>
    partsIn(sections, section)
      .filter((part) =>
        part.footnotes
          .map((number) => footnotes[number - 1]!)
          .some((note) => isSame(note.record, record) && fields.includes(note.field)),
      )
      .map(({ text }) => text);
}

const partsIn = (sections: BriefingContent['sections'], id: string) =>
  sections.filter((section) => section.id === id).flatMap(({ blocks }) => blocks.flatMap(linesOf).flat());

/** Also what stands for these signs in wide letters, which spreadsheets of East Asia take for them. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * As RFC 4180 has it. Spreadsheets take a cell that begins like a formula for one, quoted or not, and a formula can send
 * away what stands in other cells. After an apostrophe they take it for text.
 */
function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
