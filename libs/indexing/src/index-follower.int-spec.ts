import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { CpvTable, VocabularyStore } from '#concepts';
import { Outbox } from '#jobs';
import { COLLECTIONS, type Collection, type SearchDocument } from '#search';
import { EmbeddedSearchIndex } from '#search-embedded';
import { createTestDatabase, searchDocument, type TestDatabase } from '#testing';
import { CorpusStatisticsStore } from './corpus-statistics-store.js';
import type { DocumentSource } from './document-source.js';
import { IndexChanges } from './index-changes.js';
import { IndexFollower } from './index-follower.js';
import { Reindex } from './reindex.js';
import { RecordVectors } from './vectors/record-vectors.js';
import { RecordVectorsStore } from './vectors/record-vectors-store.js';

/** Records as Postgres would have them. */
class Shelf implements DocumentSource {
  readonly records = new Map<string, SearchDocument>();
  /** So many readings fail before one succeeds. */
  failures = 0;

  constructor(readonly collection: Collection) {}

  put(id: string, revision = 1): void {
    this.records.set(id, searchDocument({ id, revision, title: `Revision ${revision}` }));
  }

  documents(ids: string[]): Promise<SearchDocument[]> {
    if (this.failures-- > 0) return Promise.reject(new Error('the database is away'));
    return Promise.resolve(ids.flatMap((id) => this.records.get(id) ?? []));
  }

  missing(ids: string[]): Promise<string[]> {
    return Promise.resolve(ids.filter((id) => !this.records.has(id)));
  }

  async *streamDocuments(): AsyncIterable<SearchDocument[]> {
    yield await Promise.resolve([...this.records.values()]);
  }
}

describe('a process that follows the index changes of others', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let knowledge: Shelf;
  let index: EmbeddedSearchIndex;
  let follower: IndexFollower;
  let others: IndexChanges;

  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    const options = { index: 'own', databaseUrl: database.url } as const;
    const sources = COLLECTIONS.map((collection) => new Shelf(collection));
    knowledge = sources.find(({ collection }) => collection === 'knowledge')!;
    index = new EmbeddedSearchIndex();
    const vocabulary = new VocabularyStore(new CpvTable(dataSource, new Outbox(dataSource)));
    const statistics = new CorpusStatisticsStore(dataSource, vocabulary);
    const store = new RecordVectorsStore(dataSource);
    const vectors = new RecordVectors(null, store, new Outbox(dataSource), dataSource);
    const reindex = new Reindex(sources, index, statistics, vocabulary, vectors);
    const changes = new IndexChanges(dataSource, options);
    follower = new IndexFollower(options, sources, index, reindex, changes, vectors);
    others = new IndexChanges(dataSource, options);
  });
  afterEach(async () => {
    await follower.beforeApplicationShutdown();
    await dataSource.destroy();
    await database.drop();
  });

  const titles = async (): Promise<string[]> => {
    const query = { text: '', filters: {}, sort: 'relevance', offset: 0, limit: 100, facets: [] } as const;
    const { hits } = await index.search('knowledge', query);
    return hits.map(({ document }) => `${document.id}: ${document.title}`).sort();
  };
  const become = async (expected: string[]): Promise<void> => {
    const end = Date.now() + 10_000;
    while (JSON.stringify(await titles()) !== JSON.stringify(expected) && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await titles()).toEqual(expected);
  };

  it('has everything that was there at its start', async () => {
    knowledge.put('a');
    await follower.start();
    expect(await titles()).toEqual(['a: Revision 1']);
  });

  it('takes what was written, changed and deleted', async () => {
    await follower.start();
    knowledge.put('a');
    knowledge.put('b');
    await others.announce('knowledge', 'written', ['a', 'b']);
    await become(['a: Revision 1', 'b: Revision 1']);

    knowledge.put('a', 2);
    knowledge.records.delete('b');
    await others.announce('knowledge', 'written', ['a']);
    await others.announce('knowledge', 'deleted', ['b']);
    await become(['a: Revision 2']);
  });

  it('takes a record that was deleted and made again, though its revision is lower', async () => {
    knowledge.put('a', 7);
    await follower.start();
    knowledge.put('a', 1);
    await others.announce('knowledge', 'deleted', ['a']);
    await become(['a: Revision 1']);
  });

  it('reads everything again when another process has rebuilt', async () => {
    await follower.start();
    knowledge.put('unheard');
    await others.announce('knowledge', 'rebuilt');
    await become(['unheard: Revision 1']);
  });

  it('reads everything again after a loss of its connection', async () => {
    await follower.start();
    knowledge.put('unheard');
    const cut = await dataSource.query<unknown[]>(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'ppi-atlas-listener'`,
    );
    expect(cut).toHaveLength(1);
    await become(['unheard: Revision 1']);
  });

  it('tries again what it could not read, in order', async () => {
    await follower.start();
    knowledge.failures = 2;
    knowledge.put('a');
    await others.announce('knowledge', 'written', ['a']);
    knowledge.put('b');
    await others.announce('knowledge', 'written', ['b']);
    await become(['a: Revision 1', 'b: Revision 1']);
  });
});
