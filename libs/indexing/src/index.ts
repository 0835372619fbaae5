export * from './corpus-statistics-store.js';
export * from './document-source.js';
export { IndexChanges } from './index-changes.js';
export * from './index-follower.js';
export * from './index-watcher.js';
export * from './indexed-records.js';
export type { IndexingOptions } from './indexing-options.js';
export * from './indexing.module.js';
export * from './reindex.js';
