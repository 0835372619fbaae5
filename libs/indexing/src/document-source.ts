import type { Collection, SearchDocument } from '#search';

/** Where the documents of one collection come from: Postgres, which is the truth that every index copies. */
export interface DocumentSource {
  readonly collection: Collection;
  /** Documents of the ids that exist, in any order. */
  documents(ids: string[]): Promise<SearchDocument[]>;
  /** Those of the ids that do not exist. */
  missing(ids: string[]): Promise<string[]>;
  /** All documents in order of id, in batches, without holding a transaction open. */
  streamDocuments(batchSize: number): AsyncIterable<SearchDocument[]>;
}

/** Injection token of all sources, one per collection. */
export const DOCUMENT_SOURCES = Symbol('DOCUMENT_SOURCES');

export function sourceOf(sources: DocumentSource[], collection: Collection): DocumentSource {
  const source = sources.find((candidate) => candidate.collection === collection);
  if (!source)
    throw new Error(`No document source for the collection ${collection}: see IndexingModule.forRoot`);
  return source;
}
