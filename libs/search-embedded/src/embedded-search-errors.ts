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
