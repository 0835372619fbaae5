import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Collection } from '#search';
import { INDEXING_OPTIONS, type IndexingOptions } from './indexing-options.js';

export const INDEX_CHANGES_CHANNEL = 'index_changes';

/** What one process did to its own index, for the others to do to theirs; ids only, Postgres has the rest. */
export interface IndexChange {
  /** The process that tells. */
  from: string;
  collection: Collection;
  /** `written`: bring these to what Postgres says; `deleted`: forget them first; `rebuilt`: read everything. */
  kind: 'written' | 'deleted' | 'rebuilt';
  ids: string[];
}

/** Postgres takes notifications of fewer than 8,000 bytes; the rest of the message needs a little. */
const MAX_ID_BYTES = 7_700;

/**
 * Tells the other processes, which keep an index of their own, what this one has done to its own. Says nothing where
 * all share one engine.
 */
@Injectable()
export class IndexChanges {
  /** This process, so that it does not follow itself. */
  readonly origin = randomUUID();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(INDEXING_OPTIONS) private readonly options: IndexingOptions,
  ) {}

  async announce(collection: Collection, kind: IndexChange['kind'], ids: string[] = []): Promise<void> {
    if (this.options.index === 'shared') return;
    const messages = chunksOf(ids).map((chunk) =>
      JSON.stringify({ from: this.origin, collection, kind, ids: chunk } satisfies IndexChange),
    );
    await this.dataSource.query('SELECT pg_notify($1, message) FROM unnest($2::text[]) AS m(message)', [
      INDEX_CHANGES_CHANNEL,
      messages,
    ]);
  }
}

/** At least one chunk; ids in their order. */
export function chunksOf(ids: string[]): string[][] {
  const chunks: string[][] = [[]];
  let bytes = 0;
  for (const id of ids) {
    const size = Buffer.byteLength(JSON.stringify(id)) + 1;
    if (bytes + size > MAX_ID_BYTES && bytes > 0) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)!.push(id);
    bytes += size;
  }
  return chunks;
}
