import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Outbox } from '#jobs';
import { COLLECTIONS, SearchIndex, type Collection } from '#search';
import { DOCUMENT_SOURCES, sourceOf, type DocumentSource } from './document-source.js';
import type { FillProgress } from './index-follower.js';
import { INDEXING_OPTIONS, type IndexingOptions } from './indexing-options.js';
import { Reindex } from './reindex.js';

const LOOK_EVERY_MS = 5_000;

/**
 * Looks after a shared engine, which keeps its index while we are away and may lose it while we are here: where the
 * index is missing, was made by other settings, or is empty although Postgres has records, it asks for a `reindex`.
 */
@Injectable()
export class IndexWatcher implements BeforeApplicationShutdown {
  readonly #logger = new Logger('IndexWatcher');
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;

  constructor(
    @Inject(INDEXING_OPTIONS) private readonly options: IndexingOptions,
    @Inject(DOCUMENT_SOURCES) private readonly sources: DocumentSource[],
    private readonly index: SearchIndex,
    private readonly reindex: Reindex,
    private readonly outbox: Outbox,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  /** Looks now and then until the application stops; any number of processes may. */
  start(): void {
    if (this.options.index === 'shared') this.#running ??= this.#lookUntilStopped();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  /** Makes anew what is lost, here and now; for a start, when nobody searches yet. */
  async fillLost(onProgress: FillProgress): Promise<void> {
    for (const collection of await this.#findLost()) {
      const step = onProgress(collection);
      await this.reindex.rebuild(collection, {
        withStatistics: true,
        onProgress: (documents) => step.update(documents),
      });
      step.end();
    }
  }

  async #findLost(): Promise<Collection[]> {
    const lost: Collection[] = [];
    for (const collection of COLLECTIONS) if (await this.#isLost(collection)) lost.push(collection);
    return lost;
  }

  async #isLost(collection: Collection): Promise<boolean> {
    const { options } = this;
    if (options.index === 'own') return false;
    if (!(await options.isPrepared(collection)) || (await this.reindex.isDue(collection))) return true;
    return (await this.index.count(collection)) === 0 && (await this.#hasRecords(collection));
  }

  async #hasRecords(collection: Collection): Promise<boolean> {
    for await (const batch of sourceOf(this.sources, collection).streamDocuments(1)) return batch.length > 0;
    return false;
  }

  async #lookUntilStopped(): Promise<void> {
    let away = false;
    while (!this.#stopping.signal.aborted) {
      try {
        for (const collection of await this.#findLost()) await this.#askForReindex(collection);
        away = false;
      } catch (error) {
        // Whatever is away is looked at again; once said is enough.
        if (!away) this.#logger.warn(`The index cannot be looked at. ${(error as Error).message}`);
        away = true;
      }
      await delay(LOOK_EVERY_MS, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    }
  }

  async #askForReindex(collection: Collection): Promise<void> {
    const payload = { collection, requestedAt: new Date().toISOString() };
    if (await this.outbox.isWaiting('reindex', payload)) return;
    this.#logger.warn(`The index of ${collection} is missing, empty or of older settings; it is made anew`);
    await this.outbox.add(this.dataSource.manager, 'reindex', payload);
  }
}
