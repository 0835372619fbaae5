import type { BriefingContent, Footnote } from '../content/briefing-content.js';
import { wordingIn } from '../content/wording.js';
import type { BriefingLanguage } from '../texts/index.js';
import { webAddress } from './web-address.js';

/** An entry of BibTeX for each record that the briefing cites, in the order in which it cites them. */
export function bibDocument(content: BriefingContent): string {
  const { texts, fill, date } = wordingIn(content.language as BriefingLanguage);
  const readOn = date(new Date(content.preparedAt));
  const keys = content.footnotes.map(keyOf);
  return content.footnotes
    .filter((footnote, index) => keys.indexOf(keyOf(footnote)) === index)
    .map((footnote) => {
      const notes = content.footnotes.filter((other) => keyOf(other) === keyOf(footnote));
      return entry(notes, fill(texts.readOn, { record: footnote.recordLabel, date: readOn }));
    })
    .join('\n');
}

/** Ids of records are made of small letters, digits and hyphens, and a record keeps its own. */
const keyOf = ({ record }: Footnote): string => `${record.type}-${record.id}`;

function entry(notes: Footnote[], note: string): string {
  const { record, recordTitle, recordLang, sourceName, sourceUrl } = notes[0]!;
  const stated = (field: string) => notes.find((other) => other.field === field)?.quote;
  const author = record.type === 'challenge' ? stated('buyer') : sourceName;
  const fields = Object.entries({
    // The second braces keep an organisation from being read as first and last name, and capitals from being lowered.
    author: author && `{${escape(author)}}`,
    title: `{${escape(recordTitle)}}`,
    year: stated('yearTo') ?? stated('yearFrom'),
    language: recordLang,
    url: sourceUrl && verbatimAddress(sourceUrl),
    note: escape(note),
  });
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@misc{${keyOf(notes[0]!)},\n${lines.join('')}}\n`;
}

/** Words for braces: BibTeX counts those that a backslash precedes as well. */
const ESCAPES: Record<string, string> = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escape = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^%&_#$]/g, (character) => ESCAPES[character] ?? `\\${character}`);

/** Addresses are taken as they stand, so that only what would end the field has to be another way of writing it. */
const verbatimAddress = (address: string): string | undefined =>
  webAddress(address)?.href.replace(/[{}\\]/g, encodeURIComponent);
