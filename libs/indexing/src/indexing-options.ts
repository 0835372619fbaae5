import type { Collection } from '#search';

/**
 * `own`: each process has an index in its memory and hears through Postgres what the others did.
 * `shared`: all use one engine, so what one writes is there for all. `isPrepared` says whether it has an index of
 * the collection with the settings of this version.
 */
export type IndexingOptions =
  | { index: 'own'; databaseUrl: string }
  | { index: 'shared'; isPrepared: (collection: Collection) => Promise<boolean> };

export const INDEXING_OPTIONS = Symbol('indexing options');
