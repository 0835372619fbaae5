/** More documents than the embedded index can number. */
export class SearchIndexFullError extends Error {
  readonly code = 'SEARCH_INDEX_FULL';
  constructor(limit: number) {
    super(
      `The embedded search index holds at most ${limit} documents of a collection. ` +
        'Set MEILI_URL and MEILI_KEY to search with Meilisearch.',
    );
  }
}

/** Vectors of two models in one index; it has to be filled anew with those of one. */
export class VectorDimensionError extends Error {
  readonly code = 'SEARCH_VECTOR_DIMENSION';
  constructor(expected: number, found: number) {
    super(
      `The embedded search index holds vectors of ${expected} numbers and was given one of ${found}. ` +
        'Start the process again after changing the embedding model.',
    );
  }
}
