import { analyseDocument, cpvPath } from '#vocabulary';
import { DOCUMENT_FIELDS, fieldTexts, TEXT_FIELD_NAMES, type SearchDocument, type TextField } from '#search';

/** A document as the engine keeps it. */
export interface StoredDocument extends SearchDocument {
  /** Analysed words of each field, parted by blanks. */
  terms: Partial<Record<TextField, string>>;
  /** The codes with all their ancestors, as digit stems. */
  cpvPath: string[];
  /** The span of years, both ends known or neither. */
  firstYear: number | null;
  lastYear: number | null;
}

/** Stands in an index under construction for a document that was deleted meanwhile. */
export interface Tombstone {
  id: string;
  deleted: true;
}

export function toStored(document: SearchDocument): StoredDocument {
  const clean = wellFormed(document);
  return {
    ...clean,
    terms: termsOf(clean),
    cpvPath: [...new Set(clean.cpv.flatMap(cpvPath))],
    firstYear: clean.yearFrom ?? clean.yearTo,
    lastYear: clean.yearTo ?? clean.yearFrom,
  };
}

function termsOf(document: SearchDocument): StoredDocument['terms'] {
  const terms: StoredDocument['terms'] = {};
  for (const field of TEXT_FIELD_NAMES) {
    const words = fieldTexts(document, field).flatMap((text) =>
      analyseDocument(text, document.language).flatMap((word) => word.terms),
    );
    if (words.length > 0) terms[field] = words.join(' ');
  }
  return terms;
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
