export type { VectorSettings } from './document-vector.js';
export { SearchKeyRefusedError, SearchRequestFailedError } from './meilisearch-errors.js';
export { MeilisearchSearchIndex, type MeilisearchOptions } from './meilisearch-search-index.js';
export { prepareMeilisearch, type MeilisearchKeys } from './prepare-meilisearch.js';
export { IndexNames } from './index-settings.js';
