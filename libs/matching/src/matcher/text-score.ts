import {
  fieldTexts,
  saturation,
  TEXT_FIELD_NAMES,
  TEXT_FIELDS,
  type DocumentWords,
  type SearchDocument,
  type TextField,
} from '#search';
import { analyseDocument, splitSentences } from '#vocabulary';
import type { CorpusStatistics } from './corpus-statistics.js';
import type { WeightedTerm } from './understand-need.js';
import { TEXT_HALF_POINT } from './weights.js';

/** A sentence of a text field or an entry of a list field, with the need's terms that stand in it. */
export interface Passage {
  field: TextField;
  quote: string;
  /** Weighted length, in the units of the field weights. */
  length: number;
  /** Weighted occurrences by variant. */
  occurrences: Map<string, number>;
}

/** What a term brings to a document's word score. */
export interface TermScore {
  term: WeightedTerm;
  value: number;
}

export interface TextScore {
  /** 0 to 1. */
  value: number;
  /** Terms that stand in the document, most telling first. */
  found: TermScore[];
  /** Weighted length of the document. */
  length: number;
}

/** The terms of a need with the lookup that scoring documents needs; made once per need and collection. */
export class TextScorer {
  private readonly variants: ReadonlySet<string>;
  private readonly halfPoint: number;

  constructor(
    private readonly terms: WeightedTerm[],
    private readonly statistics: CorpusStatistics,
  ) {
    this.variants = new Set(knownVariants(terms));
    this.halfPoint = TEXT_HALF_POINT * terms.reduce((sum, term) => sum + term.strength, 0);
  }

  /** The sentences of the document and the entries of its lists. */
  passages(document: SearchDocument): Passage[] {
    return TEXT_FIELD_NAMES.flatMap((field) =>
      fieldTexts(document, field)
        .flatMap((text) => splitSentences(text).map((part) => part.text))
        .map((quote) => this.passage(field, quote, document.language)),
    );
  }

  private passage(field: TextField, quote: string, language: string | null): Passage {
    const weight = TEXT_FIELDS[field];
    const occurrences = new Map<string, number>();
    let length = 0;
    for (const { terms } of analyseDocument(quote, language)) {
      length += weight;
      for (const term of terms) {
        if (this.variants.has(term)) occurrences.set(term, (occurrences.get(term) ?? 0) + weight);
      }
    }
    return { field, quote, length, occurrences };
  }

  /** The same as `scoreWords` of all that the passages say. */
  score(passages: readonly Passage[]): TextScore {
    return this.scoreWords(wordsOf(passages));
  }

  /** BM25, bounded: half way at `TEXT_HALF_POINT` of what could be reached. Words other than `knownVariants` do not count. */
  scoreWords({ frequencies, length }: DocumentWords): TextScore {
    const found: TermScore[] = [];
    let sum = 0;
    if (frequencies.size > 0) {
      for (const term of this.terms) {
        const value = term.weight * this.bestVariant(term, frequencies, length);
        if (value === 0) continue;
        sum += value;
        found.push({ term, value });
      }
    }
    found.sort((a, b) => b.value - a.value);
    return { value: sum === 0 ? 0 : sum / (sum + this.halfPoint), found, length };
  }

  private bestVariant(term: WeightedTerm, frequencies: DocumentWords['frequencies'], length: number): number {
    let best = 0;
    term.variants.forEach((variant, index) => {
      const count = frequencies.get(variant);
      if (count === undefined) return;
      best = Math.max(best, term.idf[index]! * saturation(count, length, this.statistics.averageLength));
    });
    return best;
  }
}

/** The forms of terms that some document holds: all that a document's word score depends on beside its length. */
export function knownVariants(terms: readonly WeightedTerm[]): string[] {
  return terms.flatMap((term) => term.variants.filter((_, index) => term.idf[index]! > 0));
}

function wordsOf(passages: readonly Passage[]): DocumentWords {
  let length = 0;
  const frequencies = new Map<string, number>();
  for (const passage of passages) {
    length += passage.length;
    for (const [variant, count] of passage.occurrences) {
      frequencies.set(variant, (frequencies.get(variant) ?? 0) + count);
    }
  }
  return { frequencies, length };
}
