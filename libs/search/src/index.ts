export * from './bm25.js';
export * from './document-words.js';
export * from './edit-distance.js';
export * from './highlights.js';
export * from './search-document.js';
export * from './search-errors.js';
export * from './search-index.port.js';
export * from './search-query.js';
