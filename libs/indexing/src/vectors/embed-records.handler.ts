import { Inject, Injectable, Optional, type OnApplicationBootstrap } from '@nestjs/common';
import { Embedder, TextRefusedError } from '#embedding';
import { HandlesJob, type JobContext, type JobHandler, type JobOutcome, type JobPayloads } from '#jobs';
import { COLLECTIONS, type SearchDocument } from '#search';
import { DOCUMENT_SOURCES, sourceOf, type DocumentSource } from '../document-source.js';
import { DocumentWriter } from '../document-writer.js';
import { IndexChanges } from '../index-changes.js';
import { embeddingText, hashOf } from './embedding-text.js';
import { RecordVectorsStore, type RecordVector } from './record-vectors-store.js';
import { RecordVectors } from './record-vectors.js';

/** Records read, embedded and stored together; what was stored before a failure stays. */
const BATCH_SIZE = 64;
/** A text that no model refuses for itself. */
const PLAIN_TEXT = 'A plain text';

/**
 * Makes the vectors that records of a collection lack, whatever the reason: written since, the model away at the time,
 * another model than before. Failing means "try again later", so a model that is away is waited for.
 */
@Injectable()
@HandlesJob('embed-records')
export class EmbedRecordsHandler implements JobHandler<'embed-records'>, OnApplicationBootstrap {
  constructor(
    @Inject(DOCUMENT_SOURCES) private readonly sources: DocumentSource[],
    private readonly store: RecordVectorsStore,
    private readonly vectors: RecordVectors,
    private readonly writer: DocumentWriter,
    private readonly changes: IndexChanges,
    @Optional() private readonly embedder?: Embedder,
  ) {}

  /** An embedder may have been configured, or another model, since the last start. */
  async onApplicationBootstrap(): Promise<void> {
    for (const collection of COLLECTIONS) await this.vectors.askForMissing(collection);
  }

  async handle({ collection }: JobPayloads['embed-records'], { signal }: JobContext): Promise<JobOutcome> {
    const { embedder } = this;
    if (!embedder) return { skipped: 'no embedder is configured' };
    const source = sourceOf(this.sources, collection);
    for (let after = ''; !signal.aborted;) {
      const ids = await this.store.unread(collection, embedder.model.id, after, BATCH_SIZE);
      const last = ids.at(-1);
      if (last === undefined) break;
      await this.embed(embedder, source, await source.documents(ids));
      after = last;
    }
    await this.store.removeOld(collection, embedder.model.id);
    return 'done';
  }

  private async embed(
    embedder: Embedder,
    source: DocumentSource,
    documents: SearchDocument[],
  ): Promise<void> {
    const { collection } = source;
    const ids = documents.map(({ id }) => id);
    const stored = await this.store.find(collection, embedder.model.id, ids);
    const known = new Map(stored.map((row) => [row.id, row]));
    const read = documents.map((document) => {
      const text = embeddingText(document);
      return { document, text, contentHash: hashOf(text) };
    });
    const changed = read.filter(
      ({ document, contentHash }) => known.get(document.id)?.contentHash !== contentHash,
    );
    const made = await vectorsOf(
      embedder,
      changed.map(({ text }) => text),
    );
    const fresh = new Map(changed.map(({ document }, place) => [document.id, made[place]!]));
    const rows = read.map(({ document: { id, revision }, contentHash }): RecordVector => {
      const vector = fresh.has(id) ? fresh.get(id)! : known.get(id)!.vector;
      return { id, revision, contentHash, vector };
    });
    await this.store.save(collection, embedder.model.id, rows);
    const written = documents.filter(({ id }) => fresh.get(id));
    await this.writer.write(collection, written);
    await this.writer.forgetDeleted(source, ids);
    const announced = written.map(({ id }) => id);
    if (announced.length > 0) await this.changes.announce(collection, 'written', announced);
  }
}

/**
 * A vector for each text, null for one that the model refuses. Refused together, texts are asked for one by one; that
 * the model refuses them and nothing else shows in that it takes a plain one.
 */
async function vectorsOf(embedder: Embedder, texts: string[]): Promise<(Float32Array | null)[]> {
  try {
    return await embedder.embed(texts, 'passage');
  } catch (error) {
    if (!(error instanceof TextRefusedError)) throw error;
  }
  await embedder.embed([PLAIN_TEXT], 'passage');
  const vectors: (Float32Array | null)[] = [];
  for (const text of texts) {
    const refused = (error: unknown): [null] => {
      if (error instanceof TextRefusedError) return [null];
      throw error;
    };
    const [vector] = await embedder.embed([text], 'passage').catch(refused);
    vectors.push(vector);
  }
  return vectors;
}
