export { EmbeddedSearchIndex } from './embedded-search-index.js';
export { SearchIndexFullError } from './embedded-search-errors.js';
