import type { Concept } from '../concepts/index.js';
import { GramIndex, type GramWords } from './gram-index.js';

/** How much a code's score gives to each of its children, and the best child's to the code. */
const FROM_PARENT = 0.4;
const FROM_CHILD = 0.2;

/** The labels of the official codes, looked up by text. What a language needs is made when it is first asked for. */
export class CpvLabels {
  readonly languages: ReadonlySet<string>;
  private readonly places: ReadonlyMap<string, number>;
  private readonly parents: Int32Array;
  private readonly indexes = new Map<string, GramIndex>();

  /** See `officialConcepts`. */
  constructor(private readonly concepts: readonly Concept[]) {
    this.languages = new Set(concepts.flatMap(({ labels }) => Object.keys(labels)));
    this.places = new Map(concepts.map(({ cpv }, place) => [cpv[0]!, place]));
    const byId = new Map(concepts.map(({ id }, place) => [id, place]));
    this.parents = Int32Array.from(concepts, ({ broader }) => (broader === null ? -1 : byId.get(broader)!));
  }

  /** In a language, else in English; null for a code that the table does not have. */
  label(code: string, language: string | null): string | null {
    const labels = this.concepts[this.places.get(code) ?? -1]?.labels;
    return (language && labels?.[language]?.[0]) || labels?.en?.[0] || null;
  }

  /**
   * Codes whose labels in the language share pieces of words with a text; codes near a good one in the tree gain. At
   * most `limit`, the best first.
   */
  search(words: GramWords, language: string, limit: number): { code: string; score: number }[] {
    const own = this.index(language).score(words);
    const fromChild = new Float64Array(own.length);
    const scores = own.map((score, place) => {
      const parent = this.parents[place]!;
      if (parent < 0) return score;
      fromChild[parent] = Math.max(fromChild[parent]!, score);
      return score + FROM_PARENT * own[parent]!;
    });
    const found: { code: string; score: number }[] = [];
    scores.forEach((score, place) => {
      const total = score + FROM_CHILD * fromChild[place]!;
      if (total > 0) found.push({ code: this.concepts[place]!.cpv[0]!, score: total });
    });
    return found.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1)).slice(0, limit);
  }

  /** Those of the words that share most with a label in the language, most telling first. */
  sharedWords(words: GramWords, label: string, language: string, limit: number): string[] {
    return this.index(language).sharedWords(words, label, limit);
  }

  private index(language: string): GramIndex {
    let index = this.indexes.get(language);
    if (!index) {
      index = new GramIndex(this.concepts.map(({ labels }) => labels[language]?.[0] ?? ''));
      this.indexes.set(language, index);
    }
    return index;
  }
}
