import type { DocumentVectors } from '#search';
import type { StoredDocument, Tombstone } from './stored-document.js';

/** Name of our vectors among those that a document may have. */
export const EMBEDDER = 'atlas';

/** Vectors as an index is set up for; another model gets an index of its own. */
export interface VectorSettings {
  /** Identity of the model. */
  model: string;
  dimension: number;
}

/** As much of a number as 32-bit floats hold, and no more, for there are hundreds of them in a document. */
const DIGITS = 8;

/** What a document or tombstone says of its vector: an index that is set up for them takes none without. */
export function withVector<T extends StoredDocument | Tombstone>(
  stored: T,
  vectors: DocumentVectors,
): T & { _vectors: { [EMBEDDER]: number[] | null } } {
  const vector = vectors.get(stored.id);
  const values = vector ? Array.from(vector, (value) => Number(value.toPrecision(DIGITS))) : null;
  return { ...stored, _vectors: { [EMBEDDER]: values } };
}
