import type { TermCounts } from '#search';
import { AnyOf } from './any-of.js';
import { beginningOf, type QueryWord } from './query-words.js';
import type { SearchedIndex } from './searched-index.js';

/** How often words occur changes slowly, and only the order of what was found depends on it. */
const REMEMBERED_MS = 5 * 60_000;
const MOST_REMEMBERED = 50_000;
/** What was counted beside the engine is not waited for any longer: the engine can be asked as well. */
const COUNTED_WITHIN_MS = 100;

const EVERYTHING = '';
const beginningKey = (text: string): string => `${text}…`;

/**
 * How many documents hold what, remembered for minutes. To ask the engine takes a third of the time of a search, for it
 * must be done before and counts one word after the other; so it is asked only for what was not counted beside it.
 */
export class Frequencies {
  private readonly counts = new Map<string, number>();
  private oldest = 0;

  constructor(private readonly countTerms?: (terms: readonly string[]) => Promise<TermCounts>) {}

  /** How many documents there are. */
  get documents(): number {
    return this.counts.get(EVERYTHING) ?? 0;
  }

  ofTerm(term: string): number {
    return this.counts.get(term) ?? 0;
  }

  ofBeginning(text: string): number {
    return this.counts.get(beginningKey(text)) ?? 0;
  }

  /** Does no document hold the word, as far as is known? */
  isUnknown(word: QueryWord): boolean {
    const beginning = beginningOf(word);
    return this.holdsNone(word.terms) && (beginning === null || this.ofBeginning(beginning) === 0);
  }

  /** Finds out what is not remembered; that nobody knows a word is never remembered but asked each time. */
  async learn(index: SearchedIndex, words: readonly QueryWord[]): Promise<void> {
    this.forgetOld();
    await this.readCounted(words);
    const asked = new Map<string, AnyOf | null>();
    if (!this.counts.has(EVERYTHING)) asked.set(EVERYTHING, null);
    for (const word of words) {
      const unknown = this.holdsNone(word.terms);
      for (const term of [...word.terms, ...word.corrections])
        if (unknown || !this.counts.has(term)) asked.set(term, AnyOf.values('words', [term]));
      // Of a word that is known itself, what begins like it is not counted: that would be asked with nearly each search.
      const beginning = beginningOf(word);
      if (beginning !== null && unknown) asked.set(beginningKey(beginning), AnyOf.beginning(beginning));
    }
    if (asked.size === 0) return;
    const counts = await index.counts([...asked.values()]);
    [...asked.keys()].forEach((key, place) => this.counts.set(key, counts[place]!));
  }

  /** Takes over what was counted beside the engine, of words that it knows in any form. */
  private async readCounted(words: readonly QueryWord[]): Promise<void> {
    const groups = words.flatMap(({ terms, corrections }) => [terms, ...corrections.map((term) => [term])]);
    const missing = groups.filter((terms) => terms.some((term) => !this.counts.has(term)));
    if (!this.countTerms || missing.length === 0) return;
    const counted = await inTime(this.countTerms(missing.flat()));
    if (!counted || counted.documents === 0) return;
    this.counts.set(EVERYTHING, counted.documents);
    for (const terms of missing) {
      if (!terms.some((term) => counted.holding.has(term))) continue;
      for (const term of terms) this.counts.set(term, counted.holding.get(term) ?? 0);
    }
  }

  private holdsNone(terms: readonly string[]): boolean {
    return terms.every((term) => this.ofTerm(term) === 0);
  }

  private forgetOld(): void {
    const now = performance.now();
    if (now - this.oldest < REMEMBERED_MS && this.counts.size < MOST_REMEMBERED) return;
    this.counts.clear();
    this.oldest = now;
  }
}

/** Null when it fails or takes too long. */
async function inTime(counting: Promise<TermCounts>): Promise<TermCounts | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), COUNTED_WITHIN_MS);
  });
  try {
    return await Promise.race([counting, tooLate]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
