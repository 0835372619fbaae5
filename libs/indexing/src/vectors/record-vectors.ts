import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { dotProduct, EMBEDDING_MODEL, type EmbeddingModel } from '#embedding';
import { Outbox } from '#jobs';
import { NO_VECTORS, type Collection, type DocumentVectors, type SearchDocument } from '#search';
import { embeddingText, hashOf } from './embedding-text.js';
import { RecordVectorsStore } from './record-vectors-store.js';

/** The vectors that there are of records, from Postgres alone; without a model there are none. */
@Injectable()
export class RecordVectors {
  constructor(
    @Inject(EMBEDDING_MODEL) readonly model: EmbeddingModel | null,
    private readonly store: RecordVectorsStore,
    private readonly outbox: Outbox,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  /** Vectors of these very texts; a document that was changed since has none until a job has made it. */
  async of(collection: Collection, documents: readonly SearchDocument[]): Promise<DocumentVectors> {
    if (!this.model) return NO_VECTORS;
    const ids = documents.map(({ id }) => id);
    const stored = await this.store.find(collection, this.model.id, ids);
    const byId = new Map(stored.map((row) => [row.id, row]));
    const vectors = new Map<string, Float32Array>();
    for (const document of documents) {
      const { vector, contentHash } = byId.get(document.id) ?? {};
      if (vector && contentHash === hashOf(embeddingText(document))) vectors.set(document.id, vector);
    }
    return vectors;
  }

  /** Cosines of records with a vector of the model, by id; records without one are left out. */
  async similarities(
    collection: Collection,
    ids: string[],
    to: Float32Array,
  ): Promise<ReadonlyMap<string, number>> {
    if (!this.model) return new Map();
    const stored = await this.store.find(collection, this.model.id, ids);
    return new Map(
      stored.flatMap(({ id, vector }) => (vector ? [[id, dotProduct(to, vector)] as const] : [])),
    );
  }

  /** Has the vectors that are missing made, in a job of its own, which waits for a model that is away. */
  async askForMissing(collection: Collection): Promise<void> {
    if (this.model) await this.outbox.add(this.dataSource.manager, 'embed-records', { collection });
  }

  async forget(collection: Collection, ids: string[]): Promise<void> {
    if (this.model) await this.store.remove(collection, ids);
  }
}
