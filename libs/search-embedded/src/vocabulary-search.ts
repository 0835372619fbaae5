import { differingBits, editDistance, isConceptTerm, letterSet } from '#search';
import { Uint32List } from './growable.js';
import type { Postings } from './postings.js';

const BUCKET_KEY_LENGTH = 2;

/**
 * Looks up words by what they nearly are: by their beginning, or by a typing error. Follows the vocabulary
 * of `postings`, which only ever grows.
 */
export class VocabularySearch {
  /** Terms by their first characters. */
  private readonly buckets = new Map<string, number[]>();
  private readonly letterSets = new Uint32List();

  constructor(private readonly postings: Postings) {}

  /** Ids of terms in use that begin with `prefix` (two characters or more) and are longer. */
  startingWith(prefix: string): number[] {
    this.catchUp();
    const bucket = this.buckets.get(prefix.slice(0, BUCKET_KEY_LENGTH)) ?? [];
    return bucket.filter((id) => {
      const term = this.postings.terms[id]!;
      return (
        term.length > prefix.length && term.startsWith(prefix) && this.postings.documentFrequency(id) > 0
      );
    });
  }

  /** Ids of the terms in use nearest to `word`, at most `limit` edits away; none when it is farther to all. */
  nearest(word: string, limit: number): number[] {
    this.catchUp();
    const { terms } = this.postings;
    const letters = letterSet(word);
    const sets = this.letterSets.data;
    let distance = limit;
    let found: number[] = [];
    for (let id = 0; id < terms.length; id++) {
      if (differingBits(letters, sets[id]!) > 2 * distance) continue;
      if (this.postings.documentFrequency(id) === 0 || isConceptTerm(terms[id]!)) continue;
      const edits = editDistance(word, terms[id]!, distance);
      if (edits > distance) continue;
      if (edits < distance) found = [];
      distance = edits;
      found.push(id);
    }
    return found;
  }

  private catchUp(): void {
    const { terms } = this.postings;
    for (let id = this.letterSets.length; id < terms.length; id++) {
      const term = terms[id]!;
      this.letterSets.push(letterSet(term));
      const key = term.slice(0, BUCKET_KEY_LENGTH);
      const bucket = this.buckets.get(key);
      if (bucket) bucket.push(id);
      else this.buckets.set(key, [id]);
    }
  }
}
