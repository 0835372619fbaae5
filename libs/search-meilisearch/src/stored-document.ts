import { analyseDocument, cpvPath } from '#vocabulary';
import {
  conceptTerm,
  DOCUMENT_FIELDS,
  fieldTexts,
  TEXT_FIELD_NAMES,
  type SearchDocument,
  type TextField,
} from '#search';

/** Fields that say what a document is about in few words. */
const MAIN_FIELDS: readonly TextField[] = ['title', 'keywords', 'technologies'];

/** A document as the engine keeps it. */
export interface StoredDocument extends SearchDocument {
  /** Its analysed words, each once: folded form and stem in the document's own language; and its concepts. */
  words: string[];
  /** Those of its main fields. */
  mainWords: string[];
  /** The codes with all their ancestors, as digit stems. */
  cpvPath: string[];
  /** The span of years, both ends known or neither. */
  firstYear: number | null;
  lastYear: number | null;
}

/** Where the engine looks for words. */
export type WordAttribute = 'words' | 'mainWords';

/** Stands in an index under construction for a document that was deleted meanwhile. */
export interface Tombstone {
  id: string;
  deleted: true;
}

export function toStored(document: SearchDocument): StoredDocument {
  const clean = wellFormed(document);
  return {
    ...clean,
    words: [...termsOf(clean, TEXT_FIELD_NAMES), ...clean.concepts.map(({ id }) => conceptTerm(id))],
    mainWords: termsOf(clean, MAIN_FIELDS),
    cpvPath: [...new Set(clean.cpv.flatMap(cpvPath))],
    firstYear: clean.yearFrom ?? clean.yearTo,
    lastYear: clean.yearTo ?? clean.yearFrom,
  };
}

function termsOf(document: SearchDocument, fields: readonly TextField[]): string[] {
  const terms = new Set<string>();
  for (const field of fields)
    for (const text of fieldTexts(document, field))
      for (const word of analyseDocument(text, document.language))
        for (const term of word.terms) terms.add(term);
  return [...terms];
}

/** Halves of characters (lone surrogates) cannot be sent in UTF-8: they become U+FFFD. */
function wellFormed(document: SearchDocument): SearchDocument {
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return value.toWellFormed();
    return Array.isArray(value) ? value.map(clean) : value;
  };
  return Object.fromEntries(
    DOCUMENT_FIELDS.map((field) => [field, clean(document[field])]),
  ) as unknown as SearchDocument;
}

export type StoredHit = SearchDocument | Tombstone;

/** Hits without what the engine adds to them, and without what was deleted while their index was made. */
export function documentsOf(hits: readonly StoredHit[]): SearchDocument[] {
  return hits
    .filter((hit): hit is SearchDocument => !('deleted' in hit))
    .map(
      (hit) =>
        Object.fromEntries(DOCUMENT_FIELDS.map((field) => [field, hit[field]])) as unknown as SearchDocument,
    );
}
