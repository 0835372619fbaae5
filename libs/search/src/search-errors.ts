/** The engine is away; the caller may try again later. */
export class SearchUnavailableError extends Error {
  readonly code = 'SEARCH_UNAVAILABLE';
  constructor(options?: ErrorOptions) {
    super('The search engine does not answer at the moment. Try again in a few seconds.', options);
  }
}
