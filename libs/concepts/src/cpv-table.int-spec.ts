import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Outbox } from '#jobs';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { CpvEntry } from '#vocabulary';
import { CpvTable } from './cpv-table.js';
import { VocabularyStore } from './vocabulary-store.js';

const ENTRIES: CpvEntry[] = [
  { code: '33100000', labels: { en: 'Wobbly gadgets', lt: 'Klibantys prietaisai' } },
  { code: '33195000', labels: { en: 'Wobbly gadgets for beds', lt: 'Klibantys lovų prietaisai' } },
];

describe('the imported CPV codes', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let table: CpvTable;
  let vocabulary: VocabularyStore;

  const openTable = (): CpvTable => new CpvTable(dataSource, new Outbox(dataSource));
  const reindexJobs = async (): Promise<number> => {
    const rows = await dataSource.query<unknown[]>(`SELECT FROM outbox WHERE job_name = 'reindex'`);
    return rows.length;
  };

  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    table = openTable();
    vocabulary = new VocabularyStore(table);
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('take part in the vocabulary of every process from then on', async () => {
    const elsewhere = new VocabularyStore(openTable());
    const before = await elsewhere.current();
    await table.replace(ENTRIES);
    const after = await elsewhere.current();

    expect(before.find('cpv-33195000')).toBeUndefined();
    expect(after.size).toBe(before.size + 2);
    expect(after.find('cpv-33195000')).toMatchObject({ broader: 'cpv-33100000', cpv: ['33195000'] });
    expect(after.label('cpv-33100000', 'lt')).toBe('Klibantys prietaisai');
    expect(after.version).not.toBe(before.version);
    expect((await vocabulary.current()).version).toBe(after.version);
  });

  it('are asked for once by all who need them, and again only when they change', async () => {
    await table.replace(ENTRIES);
    const [first, second] = await Promise.all([vocabulary.current(), vocabulary.current()]);

    expect(second).toBe(first);
    expect(await vocabulary.current()).toBe(first);
  });

  it('have all records described anew, once', async () => {
    expect(await table.replace(ENTRIES)).toBe(true);
    expect(await reindexJobs()).toBe(2);

    expect(await table.replace([...ENTRIES].reverse())).toBe(false);
    expect(await reindexJobs()).toBe(2);
  });

  it('are replaced as a whole', async () => {
    await table.replace(ENTRIES);
    const [, second] = ENTRIES;
    await table.replace([{ ...second!, labels: { en: 'Firm gadgets' } }]);

    expect((await table.read()).entries).toEqual([{ code: '33195000', labels: { en: 'Firm gadgets' } }]);
    expect((await vocabulary.current()).find('cpv-33195000')).toMatchObject({ broader: null });
  });

  it('stay when others cannot be written', async () => {
    await table.replace(ENTRIES);
    const twice = [...ENTRIES, ENTRIES[0]!];

    await expect(table.replace(twice)).rejects.toThrow();
    expect((await table.read()).entries).toEqual(ENTRIES);
  });

  it('are all there however many import at once', async () => {
    const results = await Promise.all([1, 2, 3].map(() => openTable().replace(ENTRIES)));

    expect(results.sort()).toEqual([false, false, true]);
    expect((await table.read()).entries).toEqual(ENTRIES);
  });

  it('can be taken out again, which leaves the vocabulary as it was', async () => {
    const before = await vocabulary.current();
    await table.replace(ENTRIES);

    expect(await table.remove()).toBe(true);
    expect(await table.remove()).toBe(false);
    expect(await table.read()).toEqual({ digest: null, entries: [] });
    expect((await vocabulary.current()).version).toBe(before.version);
  });

  it('are read again after the database was away', async () => {
    await table.replace(ENTRIES);
    const broken = new VocabularyStore(
      new (class extends CpvTable {
        private isAway = true;
        override read() {
          if (!this.isAway) return super.read();
          this.isAway = false;
          return Promise.reject(new Error('The database is away'));
        }
      })(dataSource, new Outbox(dataSource)),
    );

    await expect(broken.current()).rejects.toThrow('away');
    expect((await broken.current()).find('cpv-33195000')).toBeDefined();
  });
});
