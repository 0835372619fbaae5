import type { Collection } from '#search';
import type { Sector } from '#vocabulary';

/** What is matched: a challenge, or a need that is not stored. Null and [] mean "not stated". */
export interface Need {
  title: string;
  description: string;
  desiredOutcome: string | null;
  sectors: Sector[];
  country: string | null;
  budgetEur: number | null;
  /** ISO 639-1; null asks for the language to be found out. */
  language: string | null;
  /** Ids of concepts that a person says the need is about, and of those found in its text that it is not about. */
  confirmedConcepts: string[];
  removedConcepts: string[];
}

export const TARGET_TYPES = ['knowledge', 'supplier'] as const;
export type TargetType = (typeof TARGET_TYPES)[number];

export const COLLECTION_OF: Record<TargetType, Collection> = {
  knowledge: 'knowledge',
  supplier: 'suppliers',
};
