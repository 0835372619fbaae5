/** What is known of a whole collection; from Postgres, so that every search engine leads to the same scores. */
export interface CorpusStatistics {
  documents: number;
  /** Mean weighted length of a document. */
  averageLength: number;
  /** How many documents hold a term; 0 for one that none holds. */
  frequency(term: string): number;
}
