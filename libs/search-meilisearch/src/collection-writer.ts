import { randomBytes } from 'node:crypto';
import type { EnqueuedTask } from 'meilisearch';
import {
  NO_VECTORS,
  SearchUnavailableError,
  type Collection,
  type DocumentVectors,
  type SearchDocument,
  type VectorLookup,
} from '#search';
import { withVector, type VectorSettings } from './document-vector.js';
import type { Engine } from './engine.js';
import { indexSettings, type IndexNames } from './index-settings.js';
import { SearchRequestFailedError } from './meilisearch-errors.js';
import type { StoredDocument, Tombstone } from './stored-document.js';
import { batchesByBytes, newestOfEach } from './write-batches.js';

/** A rebuild sends so many together: the engine takes long for each of its own batches, however small. */
const DOCUMENTS_AT_ONCE = 4_000;
/** And waits for the first when so many of its tasks are in the engine's queue. */
const TASKS_UNDER_WAY = 8;
/** A write that is overtaken by older ones again and again is left so: see below. */
const ATTEMPTS = 5;
const MOST_INDEXES = 1_000;

/** What an index holds of a document, as far as writing minds. */
interface Held {
  id: string;
  /** Of a tombstone it is missing. */
  revision?: number;
}

/** A write of the moment: anything but a lower revision, and a deleted record may come back. */
const isUpToDate = (revision: number, held: Held | undefined): boolean =>
  revision >= (held?.revision ?? -Infinity);
/** What a rebuild brings was read before whatever it finds there was written. */
const isMissing = (revision: number, held: Held | undefined): boolean =>
  !held || revision > (held.revision ?? Infinity);
/** While our write waited in the queue, somebody who had not seen it sent an older one behind it. */
const wasOvertaken = (revision: number, held: Held | undefined): boolean =>
  revision > (held?.revision ?? Infinity);

/**
 * Writes to one collection, one after the other.
 *
 * The engine has no conditional write, so that a lower revision never replaces a higher one is our doing: before and
 * after a write we wait for what others have sent, and read what is there. Within a process this always holds. Between
 * processes a lower revision can win only if its writer stops between reading and sending for longer than the newer
 * write takes; it must also have read Postgres before the newer revision was stored there, for handlers read it anew.
 * The next write of the record, or a rebuild, then mends it.
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
    private readonly vectorSettings?: VectorSettings,
  ) {}

  async index(documents: SearchDocument[], vectors: DocumentVectors = NO_VECTORS): Promise<void> {
    if (documents.length === 0) return;
    await this.inTurn(async () => {
      const uids = await this.writtenIndexes();
      let isWanted = isUpToDate;
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        await this.settle(uids);
        const tasks: EnqueuedTask[] = [];
        for (const uid of uids) tasks.push(...(await this.put(uid, documents, vectors, isWanted)));
        if (tasks.length === 0) return;
        await this.engine.finish(...tasks);
        isWanted = wasOvertaken;
      }
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
  async rebuild(batches: AsyncIterable<SearchDocument[]>, vectorsOf?: VectorLookup): Promise<number> {
    const next = this.names.next(this.collection, randomBytes(6).toString('hex'));
    try {
      await this.engine.write((client) => client.createIndex(next, { primaryKey: 'id' }));
      await this.engine.write((client) =>
        client.index(next).updateSettings(indexSettings(this.vectorSettings)),
      );
      await this.fill(next, batches, vectorsOf);
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

  private async fill(
    uid: string,
    batches: AsyncIterable<SearchDocument[]>,
    vectorsOf?: VectorLookup,
  ): Promise<void> {
    const underWay: EnqueuedTask[] = [];
    const send = async (documents: SearchDocument[]): Promise<void> => {
      const vectors = (await vectorsOf?.(documents)) ?? NO_VECTORS;
      underWay.push(...(await this.inTurn(() => this.put(uid, documents, vectors, isMissing))));
      while (underWay.length > TASKS_UNDER_WAY) await this.engine.finish(underWay.shift()!);
    };
    let gathered: SearchDocument[] = [];
    for await (const batch of batches) {
      gathered.push(...batch);
      if (gathered.length < DOCUMENTS_AT_ONCE) continue;
      await send(gathered);
      gathered = [];
    }
    if (gathered.length > 0) await send(gathered);
    await this.engine.finish(...underWay);
  }

  private async serve(next: string): Promise<void> {
    const { engine, served } = this;
    const uids = await this.allIndexes();
    // A new index that somebody removed would be swapped in empty and without settings.
    if (!uids.includes(next)) throw new SearchUnavailableError();
    const identity = await this.identityOf(next);
    await engine.enqueue((client) =>
      client.swapIndexes([{ indexes: [next, served], rename: !uids.includes(served) }]),
    );
    // A key that is scoped to our indexes is not shown the task of a swap. Tasks follow one another, so the end of this
    // one tells that the swap is over, and the index itself whether it was done.
    await engine.write((client) => client.index(served).deleteDocuments({ filter: 'deleted = true' }));
    if ((await this.identityOf(served)) !== identity) throw new SearchRequestFailedError('index_swap_failed');
  }

  /** Stays with the documents when an index is given another name. */
  private async identityOf(uid: string): Promise<string> {
    return (await this.engine.request((client) => client.getRawIndex(uid))).createdAt;
  }

  /** Left-overs of interrupted rebuilds, and indexes of other versions of the product. */
  private async removeAllBut(kept: string): Promise<void> {
    const family = this.names.family(this.collection);
    for (const uid of await this.allIndexes()) {
      if (uid.startsWith(family) && uid !== kept)
        await this.engine.write((client) => client.deleteIndex(uid));
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

  private async put(
    uid: string,
    documents: SearchDocument[],
    vectors: DocumentVectors,
    isWanted: (revision: number, held: Held | undefined) => boolean,
  ): Promise<EnqueuedTask[]> {
    const newest = newestOfEach(documents);
    const held = await this.heldOf(
      uid,
      newest.map(({ id }) => id),
    );
    const tasks: EnqueuedTask[] = [];
    const wanted = newest.filter(({ id, revision }) => isWanted(revision, held.get(id)));
    for (const batch of batchesByBytes(wanted.map((document) => this.withVector(document, vectors)))) {
      tasks.push(
        await this.engine.enqueue((client) => client.index<StoredDocument>(uid).addDocuments(batch)),
      );
    }
    return tasks;
  }

  private remove(uid: string, ids: string[]): Promise<EnqueuedTask> {
    return this.engine.enqueue((client) => client.index(uid).deleteDocuments(ids));
  }

  private bury(uid: string, ids: string[]): Promise<EnqueuedTask> {
    const tombstones = ids.map((id) => this.withVector<Tombstone>({ id, deleted: true }, NO_VECTORS));
    return this.engine.enqueue((client) => client.index<Tombstone>(uid).addDocuments(tombstones));
  }

  private withVector<T extends StoredDocument | Tombstone>(stored: T, vectors: DocumentVectors): T {
    return this.vectorSettings ? withVector(stored, vectors) : stored;
  }

  /** Waits for what others have sent so far, for a reading does not show it; this also slows us when tasks queue up. */
  private async settle(indexUids: string[]): Promise<void> {
    const { results } = await this.engine.request((client) =>
      client.tasks.getTasks({ indexUids, statuses: ['enqueued', 'processing'], limit: 1 }),
    );
    for (const { uid } of results) await this.engine.whenOver(uid);
  }

  private async heldOf(uid: string, ids: string[]): Promise<Map<string, Held>> {
    const { results } = await this.engine.request((client) =>
      client.index<Held>(uid).getDocuments({ ids, fields: ['id', 'revision'], limit: ids.length }),
    );
    return new Map(results.map((held) => [held.id, held]));
  }

  private inTurn<T>(write: () => Promise<T>): Promise<T> {
    const done = this.last.then(write);
    this.last = done.catch(() => undefined);
    return done;
  }
}
