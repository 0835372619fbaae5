import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#database';
import { CpvTable, RecordConcepts, VocabularyStore } from '#concepts';
import { BoundedEmbedder, embeddingModel, type EmbedderBounds } from '#embedding';
import { HttpEmbedder } from '#embedding-http';
import { Outbox } from '#jobs';
import { KnowledgeItem, KnowledgeItemInput, KnowledgeItems } from '#knowledge';
import { EmbeddedSearchIndex } from '#search-embedded';
import { createTestDatabase, EmbeddingServer, type TestDatabase } from '#testing';
import { parseInput } from '#validation';
import { CorpusStatisticsStore } from '../corpus-statistics-store.js';
import { DocumentWriter } from '../document-writer.js';
import { IndexChanges } from '../index-changes.js';
import { Reindex } from '../reindex.js';
import { EmbedRecordsHandler } from './embed-records.handler.js';
import { RecordVectorsStore } from './record-vectors-store.js';
import { RecordVectors } from './record-vectors.js';

const DIMENSION = 256;
const BOUNDS: EmbedderBounds = {
  batch: { texts: 4, characters: 10_000 },
  timeoutMs: { query: 5_000, passage: 5_000 },
  concurrency: { query: 1, passage: 1 },
  breaker: { failures: 1_000, openForMs: 1 },
};

/** Records in Postgres, the embedded index, and a model on a server: what the job `embed-records` works with. */
export class EmbeddingBench {
  readonly index = new EmbeddedSearchIndex();
  readonly store: RecordVectorsStore;
  readonly items: KnowledgeItems;
  private readonly outbox: Outbox;
  private readonly vocabulary: VocabularyStore;

  private constructor(
    private readonly database: TestDatabase,
    readonly dataSource: DataSource,
    readonly server: EmbeddingServer,
  ) {
    this.store = new RecordVectorsStore(dataSource);
    this.outbox = new Outbox(dataSource);
    this.vocabulary = new VocabularyStore(new CpvTable(dataSource, this.outbox));
    this.items = new KnowledgeItems(dataSource, this.outbox, new RecordConcepts(dataSource, this.vocabulary));
  }

  static async start(): Promise<EmbeddingBench> {
    const database = await createTestDatabase();
    const options = { ...dataSourceOptions({ url: database.url }), entities: [KnowledgeItem] };
    const dataSource = await new DataSource(options).initialize();
    return new EmbeddingBench(database, dataSource, await EmbeddingServer.start({ dimension: DIMENSION }));
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.dataSource.destroy();
    await this.database.drop();
  }

  /** The parts as a process has them that runs with this model, or without one. */
  process(name: string | null = 'words') {
    const model = name === null ? null : embeddingModel({ name, dimension: DIMENSION, variant: 'http' });
    const vectors = new RecordVectors(model, this.store, this.outbox, this.dataSource);
    const writer = new DocumentWriter(this.index, vectors);
    const { vocabulary } = this;
    const statistics = new CorpusStatisticsStore(this.dataSource, vocabulary);
    const options = { index: 'own', databaseUrl: this.database.url } as const;
    const changes = new IndexChanges(this.dataSource, options);
    const embedder = model && new BoundedEmbedder(new HttpEmbedder({ model, url: this.server.url }), BOUNDS);
    const sources = [this.items];
    const use = embedder ?? undefined;
    const handler = new EmbedRecordsHandler(sources, this.store, vectors, writer, changes, use);
    return {
      ...{ vectors, writer, reindex: new Reindex([this.items], this.index, statistics, vocabulary, vectors) },
      /** The id of the model; it has one wherever tests ask for it. */
      model: model?.id ?? '',
      run: () =>
        handler.handle({ collection: 'knowledge' }, { attempt: 1, signal: new AbortController().signal }),
      /** Ids by nearness of their vectors to a text, those without a vector left out. */
      near: async (text: string): Promise<string[]> => {
        const [values] = await embedder!.embed([text], 'query');
        const query = {
          subQueries: [],
          concepts: [],
          filters: {},
          limit: 10,
          vector: { values: values!, weight: 1 },
        };
        const candidates = await this.index.retrieveCandidates('knowledge', query);
        return candidates.map(({ document }) => document.id);
      },
    };
  }

  async given(...titles: [id: string, title: string][]): Promise<void> {
    for (const [id, title] of titles) {
      const input = { id, title, kind: 'good_practice', sourceUrl: 'https://example.org/case' };
      await this.items.create(parseInput(KnowledgeItemInput, input));
    }
  }

  /** All texts that the model was asked for so far. */
  get asked(): string[] {
    return this.server.received.requests.flatMap(({ input }) => input);
  }

  /** How many jobs for missing vectors have been asked for. */
  async jobs(): Promise<number> {
    const rows = await this.dataSource.query<unknown[]>(
      `SELECT FROM outbox WHERE job_name = 'embed-records'`,
    );
    return rows.length;
  }
}
