import type { SearchDocument } from './search-document.js';

/** Vectors of documents by id, of length 1 and all of one dimension; a document that is not in it has none. */
export type DocumentVectors = ReadonlyMap<string, Float32Array>;

/** Asked for each batch of a rebuild. */
export type VectorLookup = (documents: readonly SearchDocument[]) => Promise<DocumentVectors>;

export const NO_VECTORS: DocumentVectors = new Map();
