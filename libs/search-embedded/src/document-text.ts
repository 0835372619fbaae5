import { type SearchDocument, TEXT_FIELD_NAMES, TEXT_FIELDS, type TextField } from '#search';
import { documentTerms, tokenize } from '#vocabulary';

/** Field weights are multiples of one half: counted in halves they are whole numbers. */
export const WEIGHT_UNIT = 0.5;

/** The texts of a field: one, or one for each item of a list, or none. */
export function textsOf(document: SearchDocument, field: TextField): readonly string[] {
  const value = document[field];
  if (value === null) return [];
  return typeof value === 'string' ? [value] : value;
}

/** The words of a document as the index counts them; all numbers in weight units. */
export interface DocumentWords {
  /** Sum of field weights over the occurrences of each term. */
  frequencies: Map<string, number>;
  /** Sum of field weights over all words. */
  length: number;
}

export function wordsOf(document: SearchDocument): DocumentWords {
  const frequencies = new Map<string, number>();
  let length = 0;
  for (const field of TEXT_FIELD_NAMES) {
    const weight = TEXT_FIELDS[field] / WEIGHT_UNIT;
    for (const text of textsOf(document, field)) {
      for (const token of tokenize(text)) {
        const terms = documentTerms(token.text, document.language);
        if (terms.length > 0) length += weight;
        for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
      }
    }
  }
  return { frequencies, length };
}
