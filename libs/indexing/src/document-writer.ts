import { Injectable } from '@nestjs/common';
import { SearchIndex, type Collection, type SearchDocument } from '#search';
import type { DocumentSource } from './document-source.js';
import { RecordVectors } from './vectors/record-vectors.js';

/** Writes documents to the index with the vectors that there are of them, never waiting for a model. */
@Injectable()
export class DocumentWriter {
  constructor(
    private readonly index: SearchIndex,
    private readonly vectors: RecordVectors,
  ) {}

  async write(collection: Collection, documents: SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    const before = await this.vectors.of(collection, documents);
    await this.index.index(collection, documents, before);
    if (!this.vectors.model) return;
    // One made while we wrote may have been written before us and been lost.
    const after = await this.vectors.of(collection, documents);
    const gained = documents.filter(({ id }) => after.has(id) && !before.has(id));
    if (gained.length > 0) await this.index.index(collection, gained, after);
    if (after.size < documents.length) await this.vectors.askForMissing(collection);
  }

  /** Deleted records, from the index and of their vectors. */
  async forget(collection: Collection, ids: string[]): Promise<void> {
    await this.index.delete(collection, ids);
    await this.vectors.forget(collection, ids);
  }

  /** A record's delete job may have run between a job's reading and its writing; returns those forgotten. */
  async forgetDeleted(source: DocumentSource, ids: string[]): Promise<string[]> {
    const gone = await source.missing(ids);
    if (gone.length > 0) await this.forget(source.collection, gone);
    return gone;
  }
}
