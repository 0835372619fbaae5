import { saturation } from '#search';
import type { CollectionIndex } from './collection-index.js';
import { WEIGHT_UNIT } from './weight-unit.js';
import { Uint32List } from './growable.js';
import { frequencyOf, slotOf } from './postings.js';
import type { QueryWord, WeightedTerm } from './query-words.js';

/**
 * Adds up BM25 scores by slot. `matches` and `scores` hold the last answer, and are written over by the next;
 * the memory is used again because clearing it costs more than a search.
 */
export class Scorer {
  /** Slots that hold at least one of the words, in no useful order. */
  readonly matches = new Uint32List();
  /** Score by slot; 0 for a document without any of the words. */
  scores = new Float64Array(0);
  private readonly wordMatches = new Uint32List();
  private best = new Float64Array(0);

  score(index: CollectionIndex, words: readonly QueryWord[]): void {
    this.reset(index.table.slotCount);
    for (const word of words) {
      if (word.length === 1) this.addTerm(index, word[0]!, this.scores, this.matches);
      else this.addBestTerm(index, word);
    }
  }

  private addBestTerm(index: CollectionIndex, word: QueryWord): void {
    const { best, scores, matches, wordMatches } = this;
    for (const term of word) this.addTerm(index, term, best, wordMatches, true);
    for (let place = 0; place < wordMatches.length; place++) {
      const slot = wordMatches.data[place]!;
      if (scores[slot] === 0) matches.push(slot);
      scores[slot]! += best[slot]!;
      best[slot] = 0;
    }
    wordMatches.clear();
  }

  /** Adds the term to `sums`, or keeps the greater of both; slots that were at 0 go to `touched`. */
  private addTerm(
    index: CollectionIndex,
    term: WeightedTerm,
    sums: Float64Array,
    touched: Uint32List,
    keepGreater = false,
  ): void {
    const list = index.postings.list(term.id);
    const size = index.postings.size(term.id);
    const { lengths } = index.table;
    const average = index.averageLength;
    for (let place = 0; place < size; place++) {
      const posting = list[place]!;
      const slot = slotOf(posting);
      const length = lengths[slot]!;
      if (length === 0) continue; // the document is gone
      const before = sums[slot]!;
      const added =
        term.weight * saturation(frequencyOf(posting) * WEIGHT_UNIT, length * WEIGHT_UNIT, average);
      if (before === 0) touched.push(slot);
      if (!keepGreater) sums[slot] = before + added;
      else if (added > before) sums[slot] = added;
    }
  }

  private reset(slotCount: number): void {
    if (this.scores.length < slotCount) {
      this.scores = new Float64Array(slotCount * 1.25);
      this.best = new Float64Array(slotCount * 1.25);
    } else {
      for (let place = 0; place < this.matches.length; place++) this.scores[this.matches.data[place]!] = 0;
    }
    this.matches.clear();
  }
}
