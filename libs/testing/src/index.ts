export * from './test-database.js';
export * from './builders/search-document.builder.js';
export * from './search-index.contract.js';
