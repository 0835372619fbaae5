import type { Collection } from './search-document.js';

/** How often terms occur, as somebody counted them beside the search engine. */
export interface TermCounts {
  /** All documents of the collection; 0 while nothing was counted. */
  documents: number;
  /** How many documents hold each term; terms that none holds are left out. */
  holding: ReadonlyMap<string, number>;
}

export type CountTerms = (collection: Collection, terms: readonly string[]) => Promise<TermCounts>;
