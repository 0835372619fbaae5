import { foldWord, tokenize } from '../text/index.js';
import type { ConceptScheme } from './concept-scheme.js';

/** A concept found by one of its labels. */
export interface FoundConcept {
  id: string;
  /** The label that was found; the preferred one or another. */
  found: string;
}

interface SearchedLabel {
  id: string;
  label: string;
  words: string[];
  /** Place among the concept's labels of the language, 0 for the preferred one. */
  place: number;
  isOfficial: boolean;
}

/** Concepts by the beginnings of the words of their labels, for people who look for one. */
export class ConceptSearch {
  private readonly byLanguage = new Map<string, SearchedLabel[]>();

  constructor(private readonly scheme: ConceptScheme) {}

  /**
   * Every word asked for begins a word of the label, without regard to case and accents. Whole labels come first, then
   * labels that begin so, then others; ours before official ones, preferred before alternative, short before long.
   */
  find(query: string, language: string, limit: number): FoundConcept[] {
    const wanted = foldedWords(query);
    if (wanted.length === 0) return [];
    const hits = this.labels(language)
      .filter(({ words }) => wanted.every((word) => words.some((other) => other.startsWith(word))))
      .map((label) => ({ ...label, step: stepOf(label.words, wanted) }))
      .sort(
        (a, b) =>
          a.step - b.step ||
          Number(a.isOfficial) - Number(b.isOfficial) ||
          Math.min(1, a.place) - Math.min(1, b.place) ||
          a.label.length - b.label.length ||
          (a.id < b.id ? -1 : 1),
      );
    const found = new Map<string, FoundConcept>();
    for (const { id, label } of hits) {
      if (!found.has(id)) found.set(id, { id, found: label });
      if (found.size === limit) break;
    }
    return [...found.values()];
  }

  private labels(language: string): SearchedLabel[] {
    let labels = this.byLanguage.get(language);
    if (!labels) {
      labels = [...this.scheme.all()].flatMap(({ id, labels: all, official }) =>
        (all[language] ?? []).map((label, place) => ({
          id,
          label,
          words: foldedWords(label),
          place,
          isOfficial: official !== undefined,
        })),
      );
      this.byLanguage.set(language, labels);
    }
    return labels;
  }
}

function stepOf(words: readonly string[], wanted: readonly string[]): number {
  if (words.join(' ') === wanted.join(' ')) return 0;
  return words.join(' ').startsWith(wanted.join(' ')) ? 1 : 2;
}

const foldedWords = (text: string): string[] =>
  tokenize(text)
    .map((token) => foldWord(token.text))
    .filter((word) => word !== '');
