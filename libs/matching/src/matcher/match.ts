import type { SearchDocument } from '#search';
import type { KnowledgeKind, Procedure } from '#vocabulary';
import type { Gap } from './gap.js';
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

/** Another record that speaks for a match. */
export interface NamedRecord {
  id: string;
  title: string;
  /** Of its title, ISO 639-1; null when unknown. */
  language: string | null;
}

/** Why a match scores as it does. */
export interface MatchReason {
  kind: FeatureName;
  text: string;
  /** Points of the score (0-100) that this reason brings. The reasons of a match add up to its score. */
  weight: number;
  /** Given for the reason `concepts`, strongest first. */
  concepts?: SharedConcept[];
  /** The need's own words that the text names; given for the reason `text`, if it was not stored before there were any. */
  words?: string[];
  /** The record that the text names; given for `neighbours` and `references`, with the same exception. */
  record?: NamedRecord;
  evidence: Evidence[];
}

/** The same case from another source, or another member of the same consortium; folded into the match. */
export interface MatchTwin {
  id: string;
  title: string;
  /** Of its texts, ISO 639-1; null when unknown, absent where the match was stored before it was told. */
  language?: string | null;
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
  /** The same for programs, one for each sentence; absent where the match was stored before there were any. */
  gaps?: Gap[];
  alsoAs: MatchTwin[];
}
