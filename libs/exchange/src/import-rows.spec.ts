import { beforeEach, describe, expect, it } from '@jest/globals';
import type { StatedRecord, WriteCounts } from '#database';
import { InvalidInputError, type FieldError } from '#errors';
import { rowConverter } from './convert-row.js';
import type { ImportRow } from './import-row.js';
import { importRows, type ImportProgress, type RowImport } from './import-rows.js';

interface Item {
  id?: string;
  yearFrom?: number;
}

/** A store as the database is: a batch is written whole or refused whole. */
class Store {
  items = new Map<string, Item>();
  batches: number[] = [];
  refuse: (item: Item) => Error | null = () => null;

  write = (records: StatedRecord<Item>[]): Promise<WriteCounts> => {
    const batch = records.map(({ input }) => input);
    const refusal = batch.map(this.refuse).find((error) => error !== null);
    if (refusal) return Promise.reject(refusal);
    this.batches.push(batch.length);
    const counts = { created: 0, updated: 0, unchanged: 0 };
    for (const item of batch) {
      const known = this.items.get(item.id!);
      counts[!known ? 'created' : known.yearFrom === item.yearFrom ? 'unchanged' : 'updated']++;
      this.items.set(item.id!, item);
    }
    return Promise.resolve(counts);
  };
}

const convert = rowConverter({ fields: { id: 'text', yearFrom: 'number' } });

function validate(plain: Item): { value: Item } | { errors: FieldError[] } {
  const isYear = plain.yearFrom === undefined || plain.yearFrom > 1900;
  return isYear ? { value: plain } : { errors: [{ path: 'yearFrom', message: 'must be a year' }] };
}

async function* rowsOf(...values: (Record<string, unknown> | string)[]): AsyncGenerator<ImportRow> {
  await Promise.resolve();
  for (const [index, value] of values.entries()) {
    const line = index + 1;
    if (typeof value === 'string') yield { line, errors: [{ path: '', message: value }] };
    else yield { line, value, cells: false };
  }
}

const numbered = (count: number): Record<string, unknown>[] =>
  Array.from({ length: count }, (_, index) => ({ id: `i-${index}` }));

const databaseError = (code: string): Error => Object.assign(new Error('relation "secret"'), { code });

describe('importRows', () => {
  let store: Store;
  const run = (
    rows: AsyncIterable<ImportRow>,
    options: Partial<RowImport<Item>> = {},
  ): ReturnType<typeof importRows> =>
    importRows<Item>({ rows, convert, validate, write: store.write, ...options });

  beforeEach(() => {
    store = new Store();
  });

  it('keeps the good rows and reports each bad one by line and by the name its field has in the file', async () => {
    const rows = rowsOf(
      { id: 'a', year_from: 2001 },
      'is broken',
      { id: 'b', year_from: 3 },
      { id: 'c', odd: 1 },
    );
    expect(await run(rows)).toEqual({
      created: 1,
      updated: 0,
      unchanged: 0,
      rejected: 3,
      errors: [
        { line: 2, path: '', message: 'is broken' },
        { line: 3, path: 'year_from', message: 'must be a year' },
        { line: 4, path: 'odd', message: 'is not a known field' },
      ],
      errorsLeftOut: 0,
    });
    expect([...store.items.keys()]).toEqual(['a']);
  });

  it('changes nothing when the same rows are imported again', async () => {
    await run(rowsOf(...numbered(3)));
    expect(await run(rowsOf(...numbered(3)))).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  });

  it('writes in batches and tells its progress', async () => {
    const progress: ImportProgress[] = [];
    await run(rowsOf(...numbered(7)), { batchSize: 3, onProgress: (step) => progress.push(step) });
    expect(store.batches).toEqual([3, 3, 1]);
    expect(progress.map(({ read, created }) => [read, created])).toEqual([
      [3, 3],
      [6, 6],
      [7, 7],
    ]);
  });

  it('takes the first good row of an id and reports the others', async () => {
    const rows = rowsOf(
      { id: 'a', year_from: 3 },
      { id: 'a', year_from: 2001 },
      { id: 'a', year_from: 2002 },
    );
    const result = await run(rows);
    expect(result).toMatchObject({ created: 1, rejected: 2 });
    expect(result.errors[1]).toEqual({
      line: 3,
      path: 'id',
      message: 'stands on line 2 already; that row was taken',
    });
    expect(store.items.get('a')).toEqual({ id: 'a', yearFrom: 2001 });
  });

  it('reports a row without an id', async () => {
    expect(await run(rowsOf({ year_from: 2001 }))).toMatchObject({
      rejected: 1,
      errors: [{ line: 1, path: 'id' }],
    });
  });

  it.each([
    ['a fault of the data', databaseError('22021'), /refused by the database.*22021/],
    ['a broken constraint', databaseError('23514'), /23514/],
    ['a rule of the domain', new InvalidInputError([], 'May not be so.'), /^May not be so/],
  ])('loses only the rows at fault when a batch is refused for %s', async (_, error, message) => {
    store.refuse = (item) => (item.id === 'i-1' ? error : null);
    const result = await run(rowsOf(...numbered(5)), { batchSize: 3 });
    expect(result).toMatchObject({ created: 4, rejected: 1, errors: [{ line: 2, path: '' }] });
    expect(result.errors[0]!.message).toMatch(message);
    expect(JSON.stringify(result)).not.toContain('secret');
  });

  it('takes a later row of an id whose first row the store refused', async () => {
    store.refuse = (item) => (item.yearFrom === 2001 ? databaseError('23514') : null);
    const rows = rowsOf({ id: 'a', year_from: 2001 }, { id: 'a', year_from: 2002 });
    expect(await run(rows, { batchSize: 1 })).toMatchObject({
      created: 1,
      rejected: 1,
      errors: [{ line: 1 }],
    });
  });

  it('stops when the store fails for any other reason, what was written staying written', async () => {
    store.refuse = (item) => (item.id === 'i-4' ? databaseError('57P01') : null);
    await expect(run(rowsOf(...numbered(5)), { batchSize: 2 })).rejects.toMatchObject({ code: '57P01' });
    expect(store.items.size).toBe(4);
  });

  it('counts every rejected row and keeps the first 1,000 errors, counting the others', async () => {
    const result = await run(rowsOf(...Array.from({ length: 1500 }, (_, index) => `fault ${index}`)));
    expect(result.rejected).toBe(1500);
    expect(result.errors).toHaveLength(1000);
    expect(result.errorsLeftOut).toBe(500);
    expect(result.errors.at(-1)).toEqual({ line: 1000, path: '', message: 'fault 999' });
  });
});
