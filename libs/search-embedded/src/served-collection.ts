import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  NO_VECTORS,
  type Candidate,
  type CandidateQuery,
  type SearchDocument,
  type VectorLookup,
} from '#search';
import { CollectionIndex } from './collection-index.js';
import { CollectionSearch } from './collection-search.js';
import { nearest } from './nearest.js';

/** Longest time in milliseconds that writing keeps others waiting (one document is never divided). */
const TURN_MS = 8;

type Write = { put: SearchDocument; vector: Float32Array | undefined } | { remove: string };

/**
 * The index of one collection that answers at the moment. Writes are done one call after the other, in turns
 * between which searches are answered. Writes that arrive during a rebuild go to the serving index and are
 * done again on the new one before it takes over, so that it misses none of them.
 */
export class ServedCollection {
  private index = new CollectionIndex();
  private search = new CollectionSearch(this.index);
  private lastWrite: Promise<unknown> = Promise.resolve();
  private lastRebuild: Promise<unknown> = Promise.resolve();
  /** Writes since the running rebuild began; null when none runs. */
  private journal: Write[] | null = null;

  get answers(): CollectionSearch {
    return this.search;
  }

  nearest(vector: Float32Array, query: CandidateQuery): Candidate[] {
    return nearest(this.index, vector, query);
  }

  get size(): number {
    return this.index.table.size;
  }

  write(writes: readonly Write[]): Promise<void> {
    const done = this.lastWrite.then(async () => {
      const turn = new Turn();
      for (const write of writes) {
        apply(this.index, write);
        this.journal?.push(write);
        await turn.pause();
      }
    });
    this.lastWrite = done.catch(() => undefined);
    return done;
  }

  /** Rebuilds follow one another too. Returns the number of documents. */
  rebuild(batches: AsyncIterable<SearchDocument[]>, vectorsOf?: VectorLookup): Promise<number> {
    const done = this.lastRebuild.then(() => this.replaceBy(batches, vectorsOf));
    this.lastRebuild = done.catch(() => undefined);
    return done;
  }

  private async replaceBy(
    batches: AsyncIterable<SearchDocument[]>,
    vectorsOf?: VectorLookup,
  ): Promise<number> {
    const journal: Write[] = (this.journal = []);
    try {
      const fresh = new CollectionIndex();
      const turn = new Turn();
      for await (const batch of batches) {
        const vectors = (await vectorsOf?.(batch)) ?? NO_VECTORS;
        for (const put of batch) {
          fresh.put(put, vectors.get(put.id));
          await turn.pause();
        }
      }
      // The journal may grow while it is read; after its last entry nothing waits until the swap.
      for (let place = 0; place < journal.length; place++) {
        await turn.pause();
        apply(fresh, journal[place]!);
      }
      this.index = fresh;
      this.search = new CollectionSearch(fresh);
      return this.size;
    } finally {
      this.journal = null;
    }
  }
}

function apply(index: CollectionIndex, write: Write): void {
  if ('put' in write) index.put(write.put, write.vector);
  else index.remove(write.remove);
}

/** Gives the event loop its turn when ours has lasted long enough. */
class Turn {
  private began = performance.now();

  async pause(): Promise<void> {
    if (performance.now() - this.began < TURN_MS) return;
    await nextTurn();
    this.began = performance.now();
  }
}
