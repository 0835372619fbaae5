import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ImportRow } from './import-row.js';
import { readRows } from './read-rows.js';

async function collect(rows: AsyncIterable<ImportRow>): Promise<ImportRow[]> {
  const all: ImportRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

describe('readRows of a path', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-rows-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('takes the format from the name and tells how many bytes of the file it has read', async () => {
    const path = join(folder, 'rows.CSV.gz');
    const bytes = gzipSync('id\na\nb\n');
    await writeFile(path, bytes);
    const progress: number[] = [];
    const rows = await collect(readRows(path, { onBytes: (count) => progress.push(count) }));
    expect(rows).toEqual([
      { line: 2, value: { id: 'a' }, cells: true },
      { line: 3, value: { id: 'b' }, cells: true },
    ]);
    expect(progress).toEqual([bytes.length]);
  });

  it('says that there is no such file', async () => {
    await expect(collect(readRows(join(folder, 'rows.csv')))).rejects.toThrow(/no file with this name/);
  });

  it('says that it is a folder', async () => {
    await mkdir(join(folder, 'rows.csv'));
    await expect(collect(readRows(join(folder, 'rows.csv')))).rejects.toThrow(/is a folder/);
  });
});
