import { randomBytes } from 'node:crypto';
import type { EnqueuedTask } from 'meilisearch';
import { SearchUnavailableError, type Collection, type SearchDocument } from '#search';
import type { Engine } from './engine.js';
import { INDEX_SETTINGS, type IndexNames } from './index-settings.js';
import type { StoredDocument, Tombstone } from './stored-document.js';
import { batchesByBytes, newestOfEach } from './write-batches.js';

/** Batches of a rebuild that wait in the engine's queue at a time. */
const BATCHES_UNDER_WAY = 3;
const MOST_INDEXES = 1_000;

/** What an index holds of a document, as far as writing minds. */
interface Held {
  id: string;
  revision?: number;
  deleted?: boolean;
}

/**
 * Writes to one collection, one after the other.
 *
 * While a rebuild fills the next index, here or in another process, every write goes to it as well, and goes there
 * first: should the swap come between the two, both have gone to the index that is served from then on. A deleted
 * document leaves a tombstone there, which keeps the rebuild from bringing it back.
 */
export class CollectionWriter {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly engine: Engine,
    private readonly names: IndexNames,
    private readonly collection: Collection,
  ) {}

  async index(documents: SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    await this.inTurn(async () => {
      const tasks: EnqueuedTask[] = [];
      for (const uid of await this.writtenIndexes()) {
        tasks.push(...(await this.put(uid, documents, { revive: true })));
      }
      await this.engine.finish(...tasks);
    });
  }

  async delete(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.inTurn(async () => {
      const tasks: EnqueuedTask[] = [];
      for (const uid of await this.writtenIndexes()) {
        tasks.push(uid === this.served ? await this.remove(uid, ids) : await this.bury(uid, ids));
      }
      await this.engine.finish(...tasks);
    });
  }

  /** Fills a new index, puts it in place of the served one, and removes all others of the collection. */
  async rebuild(batches: AsyncIterable<SearchDocument[]>): Promise<number> {
    const next = this.names.next(this.collection, randomBytes(6).toString('hex'));
    try {
      await this.engine.write((client) => client.createIndex(next, { primaryKey: 'id' }));
      await this.engine.write((client) => client.index(next).updateSettings(INDEX_SETTINGS));
      await this.fill(next, batches);
      await this.inTurn(() => this.serve(next));
    } catch (error) {
      // If this fails as well, the next rebuild that succeeds removes it.
      await this.engine.write((client) => client.deleteIndex(next)).catch(() => undefined);
      throw error;
    }
    await this.removeAllBut(this.served);
    const { numberOfDocuments } = await this.engine.request((client) => client.index(this.served).getStats());
    return numberOfDocuments;
  }

  private get served(): string {
    return this.names.served(this.collection);
  }

  private async fill(uid: string, batches: AsyncIterable<SearchDocument[]>): Promise<void> {
    const underWay: EnqueuedTask[] = [];
    for await (const batch of batches) {
      underWay.push(...(await this.inTurn(() => this.put(uid, batch, { revive: false }))));
      while (underWay.length > BATCHES_UNDER_WAY) await this.engine.finish(underWay.shift()!);
    }
    await this.engine.finish(...underWay);
  }

  private async serve(next: string): Promise<void> {
    const { engine, served } = this;
    const uids = await this.allIndexes();
    // A new index that somebody removed would be swapped in empty and without settings.
    if (!uids.includes(next)) throw new SearchUnavailableError();
    await engine.write((client) => client.swapIndexes([{ indexes: [next, served], rename: !uids.includes(served) }]));
    await engine.write((client) => client.index(served).deleteDocuments({ filter: 'deleted = true' }));
  }

  /** Left-overs of interrupted rebuilds, and indexes of other versions of the product. */
  private async removeAllBut(kept: string): Promise<void> {
    const family = this.names.family(this.collection);
    for (const uid of await this.allIndexes()) {
      if (uid.startsWith(family) && uid !== kept) await this.engine.write((client) => client.deleteIndex(uid));
    }
  }

  /** Those under construction first. */
  private async writtenIndexes(): Promise<string[]> {
    const beginning = this.names.nextFamily(this.collection);
    return [...(await this.allIndexes()).filter((uid) => uid.startsWith(beginning)), this.served];
  }

  private async allIndexes(): Promise<string[]> {
    const { results } = await this.engine.request((client) => client.getRawIndexes({ limit: MOST_INDEXES }));
    return results.map(({ uid }) => uid);
  }

  /** Sends what is not older than what is there; `revive` says whether it may replace a tombstone. */
  private async put(
    uid: string,
    documents: SearchDocument[],
    { revive }: { revive: boolean },
  ): Promise<EnqueuedTask[]> {
    const newest = newestOfEach(documents);
    const held = await this.heldOf(
      uid,
      newest.map(({ id }) => id),
    );
    const isNew = ({ id, revision }: StoredDocument): boolean => {
      const known = held.get(id);
      return known?.deleted ? revive : revision >= (known?.revision ?? -Infinity);
    };
    const tasks: EnqueuedTask[] = [];
    for (const batch of batchesByBytes(newest.filter(isNew))) {
      tasks.push(await this.engine.enqueue((client) => client.index<StoredDocument>(uid).addDocuments(batch)));
    }
    return tasks;
  }

  private remove(uid: string, ids: string[]): Promise<EnqueuedTask> {
    return this.engine.enqueue((client) => client.index(uid).deleteDocuments(ids));
  }

  private bury(uid: string, ids: string[]): Promise<EnqueuedTask> {
    const tombstones = ids.map((id): Tombstone => ({ id, deleted: true }));
    return this.engine.enqueue((client) => client.index<Tombstone>(uid).addDocuments(tombstones));
  }

  private async heldOf(uid: string, ids: string[]): Promise<Map<string, Held>> {
    const { results } = await this.engine.request((client) =>
      client.index<Held>(uid).getDocuments({ ids, fields: ['id', 'revision', 'deleted'], limit: ids.length }),
    );
    return new Map(results.map((held) => [held.id, held]));
  }

  private inTurn<T>(write: () => Promise<T>): Promise<T> {
    const done = this.last.then(write);
    this.last = done.catch(() => undefined);
    return done;
  }
}
