import type { SearchDocument } from '#search';
import { toStored, type StoredDocument } from './stored-document.js';

/** The engine refuses requests beyond a limit (100 MB unless told otherwise), and holds each in memory. */
const BATCH_BYTES = 8_000_000;

/** Documents in batches of like size in bytes, one document at least. */
export function* batchesByBytes(documents: Iterable<StoredDocument>): Generator<StoredDocument[]> {
  let batch: StoredDocument[] = [];
  let bytes = 0;
  for (const document of documents) {
    const size = Buffer.byteLength(JSON.stringify(document));
    if (batch.length > 0 && bytes + size > BATCH_BYTES) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(document);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** Of documents that come twice, the one of the highest revision, the last of equal ones. */
export function newestOfEach(documents: readonly SearchDocument[]): StoredDocument[] {
  const newest = new Map<string, SearchDocument>();
  for (const document of documents) {
    if (document.revision >= (newest.get(document.id)?.revision ?? -Infinity))
      newest.set(document.id, document);
  }
  return [...newest.values()].map(toStored);
}
