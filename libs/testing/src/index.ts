export * from './services/index.js';
export * from './test-database.js';
export * from './builders/concept-scheme.builder.js';
export * from './builders/corpus-statistics.builder.js';
export * from './builders/need.builder.js';
export * from './builders/search-document.builder.js';
export * from './search-index.contract.js';
export * from './embedder.contract.js';
