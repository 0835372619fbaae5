import {
  BM25_B,
  conceptTerm,
  fieldTexts,
  inverseDocumentFrequency,
  TEXT_FIELD_NAMES,
  TEXT_FIELDS,
  type SearchDocument,
  type TextField,
} from '#search';
import { splitSentences, type ConceptScheme, type ConceptWeight } from '#vocabulary';
import type { CorpusStatistics } from './corpus-statistics.js';
import type { NeedConcept } from './understand-need.js';
import { CONCEPT_HALF_POINT, CONCEPT_K1, MAX_NEED_CONCEPTS } from './weights.js';

/** A concept of the need as one collection knows it. */
export interface WeightedConcept extends NeedConcept {
  /** Weight x the root of idf: how much the concept tells of the need in this collection. */
  strength: number;
}

/** What a document is about, broader concepts included; see `broaderWeights`. */
export type AboutWeights = ReadonlyMap<string, number>;

/** A concept of the need that a document is about, and what it brings to the document's sum. */
export interface SharedConceptValue {
  concept: WeightedConcept;
  value: number;
}

/** A sentence of a text field or an entry of a list field, with what it says of the need's concepts. */
export interface ConceptPassage {
  field: TextField;
  quote: string;
  concepts: ConceptWeight[];
}

/**
 * The concepts that tell most of the need in a collection, strongest first; those it does not know are left out. The root,
 * because a rare concept is often one that the words of a single language happen to mean.
 */
export function strongestConcepts(
  concepts: readonly NeedConcept[],
  statistics: CorpusStatistics,
): WeightedConcept[] {
  return concepts
    .map((concept): WeightedConcept => {
      const documents = statistics.frequency(conceptTerm(concept.id));
      const idf = documents > 0 ? inverseDocumentFrequency(documents, statistics.documents) : 0;
      return { ...concept, strength: concept.weight * Math.sqrt(idf) };
    })
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_NEED_CONCEPTS);
}

/**
 * How strongly a document speaks of a concept, 0 to 1; `relativeLength` is that of the document's words over the mean of
 * its collection. BM25's `saturation` with a k1 of its own.
 */
export const conceptSaturation = (weight: number, relativeLength = 1): number =>
  weight / (weight + CONCEPT_K1 * (1 - BM25_B + BM25_B * relativeLength));

const valueOf = ({ strength }: WeightedConcept, weight: number, relativeLength: number): number =>
  strength * conceptSaturation(weight, relativeLength);

/** Compares what documents are about with the concepts of one need; made once per need and collection. */
export class ConceptScorer {
  private readonly halfPoint: number;
  private readonly wanted: ReadonlyMap<string, WeightedConcept>;

  constructor(
    concepts: WeightedConcept[],
    private readonly statistics: CorpusStatistics,
    private readonly scheme: ConceptScheme,
  ) {
    this.wanted = new Map(concepts.map((concept) => [concept.id, concept]));
    this.halfPoint = CONCEPT_HALF_POINT * concepts.reduce((sum, { strength }) => sum + strength, 0);
  }

  /**
   * BM25 with concepts for words, bounded: 0 to 1, half way at `CONCEPT_HALF_POINT` of what could be reached. `length` is
   * that of the document's words.
   */
  score(about: AboutWeights, length = this.statistics.averageLength): number {
    const relativeLength = length / this.statistics.averageLength;
    let sum = 0;
    for (const [id, weight] of about) {
      const concept = this.wanted.get(id);
      if (concept) sum += valueOf(concept, weight, relativeLength);
    }
    return sum === 0 ? 0 : sum / (sum + this.halfPoint);
  }

  /** The concepts that make up a score, most telling first. */
  found(about: AboutWeights, length: number): SharedConceptValue[] {
    const relativeLength = length / this.statistics.averageLength;
    return [...about]
      .flatMap(([id, weight]) => {
        const concept = this.wanted.get(id);
        return concept ? { concept, value: valueOf(concept, weight, relativeLength) } : [];
      })
      .sort((a, b) => b.value - a.value || (a.concept.id < b.concept.id ? -1 : 1));
  }

  /** The sentences of a document that speak of the need's concepts or of narrower ones. */
  passages(document: SearchDocument): ConceptPassage[] {
    const passages: ConceptPassage[] = [];
    for (const field of TEXT_FIELD_NAMES) {
      if (field === 'organisations') continue;
      const quotes = fieldTexts(document, field).flatMap((text) =>
        splitSentences(text).map((part) => part.text),
      );
      for (const quote of quotes) {
        const concepts = this.scheme
          .mentions(quote, document.language)
          .map(({ concept, certainty }) => ({ id: concept, weight: TEXT_FIELDS[field] * certainty }));
        if (this.wantedIn(concepts).size > 0) passages.push({ field, quote, concepts });
      }
    }
    return passages;
  }

  /** Ids of the need's concepts among these and all broader ones. */
  wantedIn(concepts: readonly ConceptWeight[]): Set<string> {
    const ids = concepts.flatMap(({ id }) => [id, ...this.scheme.ancestors(id)]);
    return new Set(ids.filter((id) => this.wanted.has(id)));
  }
}
