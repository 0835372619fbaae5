import {
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  MeilisearchTaskTimeOutError,
} from 'meilisearch';
import { DomainError } from '#errors';
import { SearchUnavailableError } from '#search';

/** The engine cannot do what it was asked, now or later; of a write nothing was written. */
export class SearchRequestFailedError extends Error {
  readonly code = 'SEARCH_REQUEST_FAILED';
  constructor(
    /** The engine's own code of what went wrong. */
    readonly engineCode: string,
    options?: ErrorOptions,
  ) {
    super(
      `The search engine could not do what it was asked (${engineCode}). Its log says more; if records are missing ` +
        'in searches, rebuild the index.',
      options,
    );
  }
}

/** The engine does not accept our key for what we ask. */
export class SearchKeyRefusedError extends DomainError {
  readonly code = 'SEARCH_KEY_REFUSED';
  readonly kind = 'unavailable';
  constructor(options?: ErrorOptions) {
    super(
      'The search engine refuses the key of this service (MEILI_KEY). Operator: if the engine has lost its data, it has ' +
        'lost its keys too; run the preparation again (docker compose run --rm prepare), which makes the same keys, and ' +
        'the index is then filled by itself. Otherwise set MEILI_KEY to the key that the preparation makes.',
      options,
    );
  }
}

const KEY_REFUSED = [401, 403];
/** Busy, overloaded or starting. */
const TRY_AGAIN = [408, 429];
/** An index that is not there has not been filled yet, or was lost with the engine's data; it will be refilled. */
const INDEX_MISSING = 'index_not_found';
/** Of failed tasks: they can be carried out later. */
const LATER = [
  INDEX_MISSING,
  'no_space_left_on_device',
  'io_error',
  'too_many_open_files',
  'database_size_limit_reached',
];

/** What an error of the client means to us. */
export function mapEngineError(error: unknown): unknown {
  if (error instanceof MeilisearchApiError) {
    const { status } = error.response;
    if (KEY_REFUSED.includes(status)) return new SearchKeyRefusedError({ cause: error });
    if (status >= 500 || TRY_AGAIN.includes(status) || isIndexMissing(error))
      return new SearchUnavailableError({ cause: error });
    return new SearchRequestFailedError(error.cause?.code ?? `http_${status}`, { cause: error });
  }
  const isAway =
    error instanceof MeilisearchRequestError ||
    error instanceof MeilisearchRequestTimeOutError ||
    error instanceof MeilisearchTaskTimeOutError ||
    (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError'));
  return isAway ? new SearchUnavailableError({ cause: error }) : error;
}

export function isIndexMissing(error: unknown): boolean {
  return error instanceof MeilisearchApiError && error.cause?.code === INDEX_MISSING;
}

export function failedTaskError(engineCode: string, cause: unknown): Error {
  return LATER.includes(engineCode)
    ? new SearchUnavailableError({ cause })
    : new SearchRequestFailedError(engineCode, { cause });
}
