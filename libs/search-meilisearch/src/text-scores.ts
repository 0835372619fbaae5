import { saturation } from '#search';
import { SaidTerms, type SaidWords } from './said-words.js';
import type { WordForms } from './word-forms.js';

export type Scored<T> = T & { score: number };

/** BM25 of documents that were read, in their order; for the average length they stand for all. */
export function scoreTexts<T extends SaidWords>(
  found: readonly T[],
  words: readonly WordForms[],
): Scored<T>[] {
  const averageLength = found.reduce((sum, { length }) => sum + length, 0) / found.length;
  const asked = new AskedWords(words);
  return found.map((each) => ({ ...each, score: asked.scoreOf(each, averageLength) }));
}

/** What a term is worth for a word of the question, the words being known by their place. */
interface Worth {
  place: number;
  weight: number;
}

class AskedWords {
  private readonly worths = new Map<string, Worth[]>();
  private readonly completions: (Worth & { beginning: string })[];
  private readonly terms: SaidTerms;

  constructor(private readonly words: readonly WordForms[]) {
    for (const [place, { weights }] of words.entries())
      for (const [term, weight] of weights)
        this.worths.set(term, [...(this.worths.get(term) ?? []), { place, weight }]);
    this.completions = words.flatMap(({ completion }, place) => (completion ? { ...completion, place } : []));
    const beginnings = this.completions.map(({ beginning }) => beginning);
    this.terms = new SaidTerms(this.worths.keys(), beginnings);
  }

  /** A document that holds several forms of a word is given the best one. */
  scoreOf({ said, length }: SaidWords, averageLength: number): number {
    const best = this.words.map(() => 0);
    this.terms.find(said, (term, frequency) => {
      const part = saturation(frequency, length, averageLength);
      const take = ({ place, weight }: Worth): void => {
        best[place] = Math.max(best[place]!, weight * part);
      };
      this.worths.get(term)?.forEach(take);
      for (const completion of this.completions) if (term.startsWith(completion.beginning)) take(completion);
    });
    return best.reduce((sum, worth) => sum + worth, 0);
  }
}

type Ranked = Scored<{ id: string }>;

export function byScore(one: Ranked, other: Ranked): number {
  return other.score - one.score || (one.id < other.id ? -1 : 1);
}
