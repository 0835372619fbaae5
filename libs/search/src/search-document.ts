import type { ConceptWeight, KnowledgeKind, Procedure, Sector } from '#vocabulary';

/** The two things that can be searched. Each has an index of its own, with its own statistics. */
export const COLLECTIONS = ['knowledge', 'suppliers'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/**
 * What an index stores of one record. JSON only. Null and [] mean "not stated": nothing is invented.
 * A supplier leaves the fields empty that only knowledge items have, and the other way round.
 */
export interface SearchDocument {
  /** Unique within its collection; `[a-z0-9-]`, also the last tie-breaker of every order. */
  id: string;
  /** Grows with each edit; an index never replaces a document by one of a lower revision. */
  revision: number;
  /** Language of the text, ISO 639-1; null when unknown. */
  language: string | null;
  /** Records of one project or consortium share it; used for diversity, never shown. */
  group: string | null;

  title: string;
  summary: string | null;
  problem: string | null;
  solution: string | null;
  results: string | null;
  lessons: string | null;
  /** Keywords and technologies, as written. */
  keywords: string[];
  technologies: string[];
  /** Organisations named: the buyer and the suppliers of a case. */
  organisations: string[];

  kind: KnowledgeKind | null;
  sectors: Sector[];
  country: string | null;
  region: string | null;
  procedure: Procedure | null;
  cpv: string[];
  yearFrom: number | null;
  yearTo: number | null;
  budgetEur: number | null;
  /** Ids of knowledge items that show the supplier's work. */
  references: string[];
  sourceUrl: string;
  /** What the record is about, in any language: see `conceptsOf`. Weights are multiples of one half, like those of fields. */
  concepts: ConceptWeight[];
}

/** Text fields that are searched, with their weight in the score. Order is also the order of highlights. */
export const TEXT_FIELDS = {
  title: 3,
  keywords: 2,
  technologies: 2,
  summary: 1.5,
  problem: 1.5,
  solution: 1,
  results: 1,
  lessons: 0.5,
  organisations: 0.5,
} as const satisfies Partial<Record<keyof SearchDocument, number>>;

export type TextField = keyof typeof TEXT_FIELDS;
export const TEXT_FIELD_NAMES = Object.keys(TEXT_FIELDS) as TextField[];

/** The compiler keeps this list complete. */
const EVERY_FIELD: Record<keyof SearchDocument, true> = {
  id: true,
  revision: true,
  language: true,
  group: true,
  title: true,
  summary: true,
  problem: true,
  solution: true,
  results: true,
  lessons: true,
  keywords: true,
  technologies: true,
  organisations: true,
  kind: true,
  sectors: true,
  country: true,
  region: true,
  procedure: true,
  cpv: true,
  yearFrom: true,
  yearTo: true,
  budgetEur: true,
  references: true,
  sourceUrl: true,
  concepts: true,
};

/** Every field of a document: what an engine gives back of one, and nothing it keeps besides. */
export const DOCUMENT_FIELDS = Object.keys(EVERY_FIELD) as (keyof SearchDocument)[];
