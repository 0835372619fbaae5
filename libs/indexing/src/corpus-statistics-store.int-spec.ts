import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { CpvTable, VocabularyStore } from '#concepts';
import { Outbox } from '#jobs';
import { createTestDatabase, searchDocument, type TestDatabase } from '#testing';
import { CorpusStatisticsStore } from './corpus-statistics-store.js';

describe('counts of a collection', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let statistics: CorpusStatisticsStore;

  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    const vocabulary = new VocabularyStore(new CpvTable(dataSource, new Outbox(dataSource)));
    statistics = new CorpusStatisticsStore(dataSource, vocabulary);
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const given = (...titles: string[]) =>
    statistics.storeTerms(
      'knowledge',
      titles.map((title, place) => searchDocument({ id: `case-${place}`, title })),
    );

  it('can be had of a few terms: of those that none holds nothing, of other collections nothing', async () => {
    await given('Ferry', 'Ferry and tram', 'Bus');
    await statistics.refresh('knowledge');
    const { documents, holding } = await statistics.countsOf('knowledge', ['ferry', 'tram', 'zeppelin']);
    expect([documents, [...holding].sort()]).toEqual([
      3,
      [
        ['ferry', 2],
        ['tram', 1],
      ],
    ]);
    await statistics.refresh('suppliers');
    expect((await statistics.countsOf('suppliers', ['ferry'])).holding.size).toBe(0);
  });

  it('are those of the last time they were counted, before which there are no documents', async () => {
    await given('Ferry');
    expect((await statistics.countsOf('knowledge', ['ferry'])).documents).toBe(0);
    await statistics.refresh('knowledge');
    await given('Ferry', 'Ferry');
    expect((await statistics.countsOf('knowledge', ['ferry'])).holding.get('ferry')).toBe(1);
  });
});
