import { analyseDocument } from '#vocabulary';
import { TEXT_FIELD_NAMES, TEXT_FIELDS, type SearchDocument, type TextField } from './search-document.js';

/** The texts of a field: one, or one for each item of a list, or none. */
export function fieldTexts(document: SearchDocument, field: TextField): readonly string[] {
  const value = document[field];
  if (value === null) return [];
  return typeof value === 'string' ? [value] : value;
}

/** The words of a document as BM25 counts them, and its concepts, which are counted like words. */
export interface DocumentWords {
  /** Sum of field weights over the occurrences of each term. */
  frequencies: ReadonlyMap<string, number>;
  /** Sum of field weights over all words. */
  length: number;
}

const CONCEPT_MARK = '#';

/** The term under which a concept is counted and indexed; no word of a text is ever one. */
export const conceptTerm = (id: string): string => CONCEPT_MARK + id;
export const isConceptTerm = (term: string): boolean => term.startsWith(CONCEPT_MARK);

export function documentWords(document: SearchDocument): DocumentWords {
  const frequencies = new Map<string, number>();
  let length = 0;
  for (const field of TEXT_FIELD_NAMES) {
    const weight = TEXT_FIELDS[field];
    for (const text of fieldTexts(document, field)) {
      for (const { terms } of analyseDocument(text, document.language)) {
        length += weight;
        for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
      }
    }
  }
  for (const { id, weight } of document.concepts) frequencies.set(conceptTerm(id), weight);
  return { frequencies, length };
}
