import type { Concept } from './concept.js';

const NO_WORD = /[^\p{L}\p{M}\p{N}]+/u;

/**
 * In which languages' labels the words of a text stand, as they are written there: a first look, so that of some twenty
 * languages only the likely ones need an index of their labels, which takes a tenth of a second each to make.
 */
export class LabelLanguages {
  private readonly languages: readonly string[];
  /** By word the places of its languages, as bits: of 32 languages at most. */
  private readonly languagesOf = new Map<string, number>();

  constructor(concepts: readonly Concept[]) {
    this.languages = [...new Set(concepts.flatMap(({ labels }) => Object.keys(labels)))].sort();
    this.languages.forEach((language, place) => {
      for (const { labels } of concepts)
        for (const label of labels[language] ?? [])
          for (const word of wordsOf(label))
            this.languagesOf.set(word, (this.languagesOf.get(word) ?? 0) | (1 << place));
    });
  }

  /** Those that know most of the distinct words, best first, ties by language; none that knows none. */
  likely(text: string, limit: number): string[] {
    const votes = this.languages.map(() => 0);
    for (const word of new Set(wordsOf(text))) {
      const known = this.languagesOf.get(word) ?? 0;
      for (let place = 0; place < votes.length; place++) votes[place]! += (known >>> place) & 1;
    }
    return this.languages
      .map((language, place) => ({ language, votes: votes[place]! }))
      .filter(({ votes }) => votes > 0)
      .sort((a, b) => b.votes - a.votes)
      .slice(0, limit)
      .map(({ language }) => language);
  }
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(NO_WORD)
    .filter((word) => word !== '');
