import { DomainError } from '#errors';

/** The engine is away; the caller may try again later. */
export class SearchUnavailableError extends DomainError {
  readonly code = 'SEARCH_UNAVAILABLE';
  readonly kind = 'unavailable';
  constructor(options?: ErrorOptions) {
    super('The search engine does not answer at the moment. Try again in a few seconds.', options);
  }
}
