import type { BriefingTexts } from '../texts/briefing-texts.js';
import type { Footnote, Part } from './briefing-content.js';
import { excerpt } from './excerpt.js';
import { states, type Source } from './material.js';
import { languageOf, type Wording } from './wording.js';

/** Values that are numbers or codes; all other fields are words. */
const RAW_FIELDS = new Set([
  ...['sectors', 'country', 'budgetEur', 'cpv', 'procedure', 'kind', 'yearFrom', 'yearTo'],
  ...['size', 'trl', 'references'],
]);

/** Makes the claims of a briefing, each with the footnote that holds it. */
export class Citations {
  readonly footnotes: Footnote[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(private readonly wording: Wording) {}

  /** The number of the footnote for these words; the same words of a record have one footnote. */
  private cite(source: Source, field: string, quote: string): number {
    const { type, record } = source;
    if (!states(record, field, quote)) throw new Error(`No ${type} states this in its ${field}`);
    const key = JSON.stringify([type, record.id, field, quote]);
    const known = this.numbers.get(key);
    if (known) return known;
    const number = this.footnotes.length + 1;
    this.numbers.set(key, number);
    const { texts, fill, number: count } = this.wording;
    this.footnotes.push({
      number,
      record: { type, id: record.id, revision: record.revision },
      recordTitle: type === 'supplier' ? record.name : record.title,
      recordLang: languageOf(source),
      recordLabel: fill(texts.records[type], { id: record.id, revision: count(record.revision) }),
      field,
      fieldLabel: texts.fields[field as keyof BriefingTexts['fields']] ?? field,
      quote,
      isRaw: RAW_FIELDS.has(field),
      sourceName: type === 'knowledge' ? record.sourceName : null,
      sourceUrl: type === 'challenge' ? null : record.sourceUrl,
    });
    return number;
  }

  /** Words of a text field, from its beginning and at most so many; null when the record states none. */
  quote(source: Source, field: string, limit = Infinity): Part | null {
    const value = (source.record as unknown as Record<string, unknown>)[field];
    if (typeof value !== 'string' || value.trim() === '') return null;
    const { quote, shown } = excerpt(value, limit);
    return this.words(source, field, quote, shown);
  }

  /** These words of the record. */
  words(source: Source, field: string, quote: string, shown = quote): Part {
    const lang = this.wording.foreign(languageOf(source));
    return { kind: 'quote', text: shown, lang, footnotes: [this.cite(source, field, quote)] };
  }

  /** A name as it stands: words of the record that need no quotation marks. */
  name(source: Source, field: string, name: string): Part {
    return { ...this.words(source, field, name), kind: 'value' };
  }

  /** Says in the words of the briefing what one or more fields state as number or code. */
  value(text: string, ...stated: [source: Source, field: string, value: string | number][]): Part {
    const footnotes = stated.map(([source, field, value]) => this.cite(source, field, String(value)));
    return { kind: 'value', text, lang: null, footnotes: [...new Set(footnotes)] };
  }

  notStated(): Part {
    return { kind: 'not-stated', text: this.wording.texts.notStated, lang: null, footnotes: [] };
  }
}
