import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DataSource } from 'typeorm';
import { projectRoot } from '#config';
import type { ImportKind, RecordImport } from '#exchange';

const SEED_FILES: [file: string, kind: ImportKind][] = [
  ['knowledge-cases.json', 'knowledge'],
  ['knowledge-interreg.json', 'knowledge'],
  ['suppliers.json', 'suppliers'],
];

/**
 * Loads the shipped corpus unless this version of it was loaded before. Only records that are not there are added, so
 * that what editors changed stays, and a start that was cut off half-way is completed by the next.
 */
export async function loadSeed(
  dataSource: DataSource,
  recordImport: RecordImport,
  onProgress: (file: string, records: number) => void,
): Promise<void> {
  const folder = join(projectRoot(), 'docker/seed');
  const digest = await digestOf(SEED_FILES.map(([file]) => join(folder, file)));
  const applied = await dataSource.query<unknown[]>('SELECT FROM applied_seeds WHERE digest = $1', [digest]);
  if (applied.length > 0) return;
  for (const [file, kind] of SEED_FILES) {
    const result = await recordImport.importFile(kind, join(folder, file), {
      existing: 'keep',
      onProgress: ({ read }) => onProgress(file, read),
    });
    const [fault] = result.errors;
    if (fault)
      throw new Error(
        `The shipped corpus is damaged: ${file}, line ${fault.line}: ${fault.path} ${fault.message}`,
      );
  }
  await dataSource.query('INSERT INTO applied_seeds (digest) VALUES ($1) ON CONFLICT DO NOTHING', [digest]);
}

async function digestOf(paths: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) await pipeline(createReadStream(path), hash, { end: false });
  return hash.digest('hex');
}
