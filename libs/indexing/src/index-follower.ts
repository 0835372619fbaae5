import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { PostgresListener } from '#jobs';
import { COLLECTIONS, SearchIndex, type Collection } from '#search';
import { DOCUMENT_SOURCES, sourceOf, type DocumentSource } from './document-source.js';
import { INDEX_CHANGES_CHANNEL, IndexChanges, type IndexChange } from './index-changes.js';
import { INDEXING_OPTIONS, type IndexingOptions } from './indexing-options.js';
import { Reindex } from './reindex.js';
import { RecordVectors } from './vectors/record-vectors.js';

const RETRY_FIRST_MS = 200;
const RETRY_MOST_MS = 10_000;

/** Told for each collection while it is read at the start. */
export type FillProgress = (collection: Collection) => { update(documents: number): void; end(): void };

/**
 * Keeps the index in this process equal to Postgres while other processes do the index jobs: reads everything at the
 * start, then what others announce, and everything again after a loss of the connection, when announcements may have
 * been missed. Does nothing where the engine is shared.
 */
@Injectable()
export class IndexFollower implements BeforeApplicationShutdown {
  readonly #logger = new Logger('IndexFollower');
  readonly #stopping = new AbortController();
  #listener: PostgresListener | undefined;
  /** One piece of work after the other, in the order heard. */
  #last: Promise<void> = Promise.resolve();
  #refillWaits = false;

  constructor(
    @Inject(INDEXING_OPTIONS) private readonly options: IndexingOptions,
    @Inject(DOCUMENT_SOURCES) private readonly sources: DocumentSource[],
    private readonly index: SearchIndex,
    private readonly reindex: Reindex,
    private readonly changes: IndexChanges,
    private readonly vectors: RecordVectors,
  ) {}

  /** Resolves when the index holds what Postgres does; fails when that cannot be read now. Call it once. */
  async start(onProgress?: FillProgress): Promise<void> {
    const { options } = this;
    if (options.index === 'shared') return;
    // Listening comes before reading, so that nothing falls in between.
    await new Promise<void>((resolve) => {
      let heard = false;
      this.#listener = new PostgresListener({
        url: options.databaseUrl,
        channel: INDEX_CHANGES_CHANNEL,
        onNotification: (payload) => this.#hear(JSON.parse(payload) as IndexChange),
        onListening: () => {
          if (heard) this.#refill();
          heard = true;
          resolve();
        },
        onLost: (error) => this.#logger.warn(`The connection to the database was lost: ${error.message}`),
      });
      this.#listener.start();
    });
    const filled = this.#last.then(() => this.#fill(onProgress));
    this.#last = filled.catch(() => undefined); // said to the caller, whose start then fails
    await filled;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#listener?.stop();
    await this.#last;
  }

  #hear(change: IndexChange): void {
    if (change.from === this.changes.origin) return;
    if (change.kind === 'rebuilt') this.#refill();
    else void this.#enqueue(() => this.#apply(change));
  }

  #refill(): void {
    if (this.#refillWaits) return; // it will see this change too
    this.#refillWaits = true;
    void this.#enqueue(() => {
      this.#refillWaits = false;
      return this.#fill();
    });
  }

  async #fill(onProgress?: FillProgress): Promise<void> {
    for (const collection of COLLECTIONS) {
      const step = onProgress?.(collection);
      await this.reindex.rebuild(collection, {
        // Another version of the product may have counted by its own vocabulary.
        withStatistics: await this.reindex.isDue(collection),
        onProgress: (documents) => step?.update(documents),
      });
      step?.end();
    }
  }

  async #apply({ collection, kind, ids }: IndexChange): Promise<void> {
    const documents = await sourceOf(this.sources, collection).documents(ids);
    const there = new Set(documents.map(({ id }) => id));
    // One that was deleted and made again starts at revision 1: the old one must go before.
    await this.index.delete(collection, kind === 'deleted' ? ids : ids.filter((id) => !there.has(id)));
    await this.index.index(collection, documents, await this.vectors.of(collection, documents));
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(() => this.#untilDone(work));
    return this.#last;
  }

  /** What cannot be read now is read later: leaving it out would make the index differ for good. */
  async #untilDone(work: () => Promise<void>): Promise<void> {
    for (
      let wait = RETRY_FIRST_MS;
      !this.#stopping.signal.aborted;
      wait = Math.min(2 * wait, RETRY_MOST_MS)
    ) {
      try {
        return await work();
      } catch (error) {
        if (wait === RETRY_FIRST_MS) this.#logger.warn(`Reading from the database failed: ${nameOf(error)}`);
        await delay(wait, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      }
    }
  }
}

/** The message of a database driver may quote values. */
const nameOf = (error: unknown): string =>
  error instanceof Error ? `${error.name} ${(error as { code?: string }).code ?? ''}` : typeof error;
