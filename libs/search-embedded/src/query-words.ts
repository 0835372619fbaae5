import { conceptTerm, inverseDocumentFrequency } from '#search';
import { type AnalysedWord, analyseQuery, type ConceptWeight, queryTerms } from '#vocabulary';
import type { Postings } from './postings.js';
import type { VocabularySearch } from './vocabulary-search.js';

/** Words of a query beyond these are not read. */
const MAX_WORDS = 256;

/** The last word also stands for at most this many words that begin with it, the most frequent ones. */
const MAX_COMPLETIONS = 50;
const MIN_PREFIX_LENGTH = 2;
const COMPLETION_WEIGHT = 0.5;

/** Only so many unknown words of a query are looked at for typing errors, each with so many corrections. */
const MAX_CORRECTED_WORDS = 10;
const MAX_CORRECTIONS = 16;
const MIN_CORRECTED_LENGTH = 4;
const MIN_LENGTH_FOR_TWO_EDITS = 8;
const CORRECTION_WEIGHT = 0.7;

/** One term that stands for a word of the query, with its weight in the score (idf included). */
export interface WeightedTerm {
  id: number;
  weight: number;
}

/** A word of the query: a document that holds several of its terms is given the best one. */
export type QueryWord = WeightedTerm[];

/** One text to look for. `complete` says that its last word may be the beginning of another. */
export interface QueryText {
  text: string;
  weight: number;
  complete: boolean;
}

interface Wanted {
  word: AnalysedWord;
  weight: number;
  isPrefix: boolean;
}

/** Turns texts into terms that the index holds. A word that stands in several texts counts once, weights added. */
export class QueryReader {
  constructor(
    private readonly postings: Postings,
    private readonly vocabulary: VocabularySearch,
    private readonly documentCount: number,
  ) {}

  /** Null when there is no word in the texts at all; words that the index does not know are left out. */
  read(texts: readonly QueryText[]): QueryWord[] | null {
    const wanted = new Map<string, Wanted>();
    for (const text of texts) collect(text, wanted);
    if (wanted.size === 0) return null;
    let corrections = MAX_CORRECTED_WORDS;
    const words: QueryWord[] = [];
    for (const { word, weight, isPrefix } of wanted.values()) {
      let terms = this.exactTerms(word);
      if (isPrefix) terms = [...terms, ...this.completions(word.terms[0]!, terms)];
      if (terms.length === 0 && isCorrectable(word.terms[0]!) && corrections-- > 0) {
        terms = this.corrections(word.terms[0]!);
      }
      if (terms.length > 0) words.push(terms.map((term) => ({ id: term.id, weight: term.weight * weight })));
    }
    return words;
  }

  /** Each concept that the index knows, as a word of one term. */
  readConcepts(concepts: readonly ConceptWeight[]): QueryWord[] {
    return concepts.flatMap(({ id, weight }) =>
      this.known([conceptTerm(id)]).map((term) => [{ id: term, weight: this.idf(term) * weight }]),
    );
  }

  private exactTerms(word: AnalysedWord): WeightedTerm[] {
    return this.known(word.terms).map((id) => ({ id, weight: this.idf(id) }));
  }

  private completions(prefix: string, exact: readonly WeightedTerm[]): WeightedTerm[] {
    if (prefix.length < MIN_PREFIX_LENGTH) return [];
    const exactIds = exact.map((term) => term.id);
    const longer = this.vocabulary.startingWith(prefix).filter((id) => !exactIds.includes(id));
    return this.approximate(this.mostFrequent(longer, MAX_COMPLETIONS), exactIds, COMPLETION_WEIGHT);
  }

  private corrections(word: string): WeightedTerm[] {
    const limit = word.length >= MIN_LENGTH_FOR_TWO_EDITS ? 2 : 1;
    const nearest = this.mostFrequent(this.vocabulary.nearest(word, limit), MAX_CORRECTIONS);
    const ids = nearest.flatMap((id) => this.known(queryTerms(this.postings.terms[id]!)));
    return this.approximate([...new Set(ids)], [], CORRECTION_WEIGHT);
  }

  /** All are weighed as the most frequent one: a rare word must not win because it is rare. */
  private approximate(ids: number[], exactIds: number[], factor: number): WeightedTerm[] {
    const idf = Math.min(...[...ids, ...exactIds].map((id) => this.idf(id)));
    return ids.map((id) => ({ id, weight: idf * factor }));
  }

  private mostFrequent(ids: number[], count: number): number[] {
    const { terms } = this.postings;
    const frequency = (id: number) => this.postings.documentFrequency(id);
    return ids
      .sort((a, b) => frequency(b) - frequency(a) || (terms[a]! < terms[b]! ? -1 : 1))
      .slice(0, count);
  }

  private known(terms: readonly string[]): number[] {
    return terms.map((term) => this.postings.idOf(term)).filter((id) => id >= 0);
  }

  private idf(id: number): number {
    return inverseDocumentFrequency(this.postings.documentFrequency(id), this.documentCount);
  }
}

function collect({ text, weight, complete }: QueryText, wanted: Map<string, Wanted>): void {
  const inThisText = new Set<string>();
  const words = analyseQuery(text).slice(0, MAX_WORDS);
  words.forEach((word, place) => {
    const key = [...word.terms].sort().join(' ');
    const entry = wanted.get(key) ?? { word, weight: 0, isPrefix: false };
    if (!inThisText.has(key)) entry.weight += weight;
    if (complete && place === words.length - 1 && word.end === text.length) entry.isPrefix = true;
    inThisText.add(key);
    wanted.set(key, entry);
  });
}

function isCorrectable(word: string): boolean {
  return word.length >= MIN_CORRECTED_LENGTH && !/\p{N}/u.test(word);
}
