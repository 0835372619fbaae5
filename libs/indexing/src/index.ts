export * from './corpus-statistics-store.js';
export * from './document-source.js';
export * from './indexed-records.js';
export * from './indexing.module.js';
export * from './reindex.js';
