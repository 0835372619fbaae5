import type { SearchDocument } from '#search';
import type { KnowledgeKind, Procedure } from '#vocabulary';
import type { FeatureName } from './weights.js';
import type { TargetType } from './need.js';

export interface MatchTarget {
  type: TargetType;
  id: string;
  title: string;
  /** Of the record's texts, ISO 639-1; null when unknown. */
  language: string | null;
  country: string | null;
  sectors: string[];
  /** These five are stated of knowledge items alone. */
  kind: KnowledgeKind | null;
  procedure: Procedure | null;
  yearFrom: number | null;
  yearTo: number | null;
  budgetEur: number | null;
  sourceUrl: string;
}

/** The record's own words: a sentence of a text field, one entry of a list field, or the value of another. */
export interface Evidence {
  field: keyof SearchDocument;
  quote: string;
}

/** A concept that need and record share. */
export interface SharedConcept {
  id: string;
  /** In the language of the need where the vocabulary has it, else in English. */
  label: string;
  /** The need's own words for it. */
  words: string[];
}

/** Why a match scores as it does. */
export interface MatchReason {
  kind: FeatureName;
  text: string;
  /** Points of the score (0-100) that this reason brings. The reasons of a match add up to its score. */
  weight: number;
  /** Given for the reason `concepts`, strongest first. */
  concepts?: SharedConcept[];
  evidence: Evidence[];
}

/** The same case from another source, or another member of the same consortium; folded into the match. */
export interface MatchTwin {
  id: string;
  title: string;
  sourceUrl: string;
}

export interface Match {
  /** From 1, without gaps. */
  rank: number;
  /** 0-100, one decimal. */
  score: number;
  target: MatchTarget;
  reasons: MatchReason[];
  /** What speaks against it: what the need asks for and the record lacks. */
  missing: string[];
  alsoAs: MatchTwin[];
}
