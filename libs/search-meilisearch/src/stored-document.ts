import { analyseDocument, cpvPath } from '#vocabulary';
import { DOCUMENT_FIELDS, documentWords, fieldTexts, type SearchDocument, type TextField } from '#search';
import { saidWords, type SaidWords } from './said-words.js';

/** Fields that say what a document is about in few words. */
const MAIN_FIELDS: readonly TextField[] = ['title', 'keywords', 'technologies'];

/** A document as the engine keeps it. */
export interface StoredDocument extends SearchDocument, SaidWords {
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
  const words = documentWords(clean);
  return {
    ...clean,
    ...saidWords(words),
    words: [...words.frequencies.keys()],
    mainWords: termsIn(clean, MAIN_FIELDS),
    cpvPath: [...new Set(clean.cpv.flatMap(cpvPath))],
    firstYear: clean.yearFrom ?? clean.yearTo,
    lastYear: clean.yearTo ?? clean.yearFrom,
  };
}

function termsIn(document: SearchDocument, fields: readonly TextField[]): string[] {
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

/** What the engine gives back of a document: with what it says where that was asked for. */
export type StoredHit = (SearchDocument & Partial<SaidWords>) | Tombstone;

/** A document that was found. */
export interface Found extends SaidWords {
  document: SearchDocument;
}

/** Hits without what the engine adds to them, and without what was deleted while their index was made. */
export function foundIn(hits: readonly StoredHit[]): Found[] {
  return withoutDeleted(hits).map((hit) => {
    const document = Object.fromEntries(
      DOCUMENT_FIELDS.map((field) => [field, hit[field]]),
    ) as unknown as SearchDocument;
    return { document, said: hit.said ?? '', length: hit.length ?? 0 };
  });
}

export const withoutDeleted = (hits: readonly StoredHit[]): Exclude<StoredHit, Tombstone>[] =>
  hits.filter((hit): hit is Exclude<StoredHit, Tombstone> => !('deleted' in hit));
