import { Injectable, Optional } from '@nestjs/common';
import { Embedder, nearness } from '#embedding';
import { RecordVectors } from '#indexing';
import { COLLECTIONS, type CandidateQuery, type Collection, type SearchDocument } from '#search';
import { algorithmWith, type Need, type VectorNearness } from './matcher/index.js';

/** Share of the vectors in the choice of candidates; what those are worth is the matcher's business. */
const RETRIEVAL_WEIGHT = 0.5;

/** A need as a model sees it. */
export interface NeedVector {
  modelId: string;
  /** For the search engine. */
  query: NonNullable<CandidateQuery['vector']>;
}

/**
 * The part that an embedding model takes in matching. The need's text goes to the model, wherever that runs; neither text
 * nor vector is kept, for a match preview promises to leave nothing behind.
 */
@Injectable()
export class NeedVectors {
  constructor(
    private readonly records: RecordVectors,
    @Optional() private readonly embedder?: Embedder,
  ) {}

  /** The algorithm of a run that is asked for now, if the model answers when it runs. */
  get algorithm(): string {
    return algorithmWith(this.records.model?.id);
  }

  /** Undefined without a model, and while it is away, which the embedder itself has logged: matching goes on without. */
  async of({ title, description, desiredOutcome }: Need): Promise<NeedVector | undefined> {
    const { embedder } = this;
    if (!embedder) return undefined;
    const text = [title, description, desiredOutcome].filter((part) => part).join('\n');
    const [values] = await embedder.embed([text], 'query').catch(() => []);
    return values && { modelId: embedder.model.id, query: { values, weight: RETRIEVAL_WEIGHT } };
  }

  /** From the vectors in Postgres, so that every search engine leads to the same scores. */
  async nearness(
    vector: NeedVector | undefined,
    candidates: Record<Collection, SearchDocument[]>,
  ): Promise<VectorNearness | undefined> {
    const { model } = this.records;
    if (!vector || !model) return undefined;
    const found = COLLECTIONS.map(async (collection) => {
      const ids = candidates[collection].map(({ id }) => id);
      const cosines = await this.records.similarities(collection, ids, vector.query.values);
      return [
        collection,
        new Map([...cosines].map(([id, cosine]) => [id, nearness(cosine, model)])),
      ] as const;
    });
    return Object.fromEntries(await Promise.all(found)) as unknown as VectorNearness;
  }
}
