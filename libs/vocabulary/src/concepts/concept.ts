import type { Sector } from '../sectors.js';

/** What a concept is, for those who curate the vocabulary; matching treats all kinds alike. */
export const CONCEPT_KINDS = [
  'need',
  'setting',
  'people',
  'technology',
  'activity',
  'sector',
  'method',
  'quality',
] as const;
export type ConceptKind = (typeof CONCEPT_KINDS)[number];

/** A language-independent topic. In the words of SKOS: the first label of a language is preferred, the others are alternative. */
export interface Concept {
  /** Lower-case words joined by hyphens; never renamed, because records keep it. */
  id: string;
  kind: ConceptKind;
  /** Id of the next more general concept. */
  broader: string | null;
  /** CPV codes (8 digits) under which what the concept stands for is bought. */
  cpv: readonly string[];
  /** Sectors whose subject it is, as it is for all narrower concepts. */
  sectors?: readonly Sector[];
  /** By language, ISO 639-1. */
  labels: Readonly<Record<string, readonly string[]>>;
  /**
   * Of the official CPV table, whose wording is not ours: a `phrase` is looked for in texts where no concept of ours has
   * the same label; a bare `word` (`water`, `parts`) is not, because it says too little of what is meant.
   */
  official?: 'phrase' | 'word';
}

/** A place in a text where a label of a concept stands; offsets in UTF-16 units, end exclusive. */
export interface ConceptMention {
  concept: string;
  start: number;
  end: number;
  /** 0 to 1: how surely the words mean the concept. */
  certainty: number;
}

/** How much of a text is about a concept: its mentions added up, weighted by where they stand. */
export interface ConceptWeight {
  id: string;
  weight: number;
  /** A curator said so. */
  confirmed?: true;
}
