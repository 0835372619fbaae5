import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

const WATCH_EVERY_MS = 250;
/** A watcher that has seen nothing end for so long may come back and ask again. */
const WATCH_FOR_MS = 10 * 60_000;

export interface Watched<T> {
  read: () => Promise<T>;
  /** Equal texts are equal states; only another one is told. */
  stateOf: (value: T) => string;
  hasEnded: (value: T) => boolean;
}

/** Lets callers follow what jobs do, however many processes do it: by looking at the rows that they write. */
@Injectable()
export class Watching implements BeforeApplicationShutdown {
  private readonly closing = new AbortController();

  /** Watchers would keep the server from closing. */
  beforeApplicationShutdown(): void {
    this.closing.abort();
  }

  /**
   * The value as it is now and at each change, until it has ended or the process ends. `return` ends it at once: a mere
   * generator would hear of it after the next change only, and go on reading until then.
   */
  follow<T>(watched: Watched<T>): AsyncIterableIterator<T> {
    const leaving = new AbortController();
    const changes = changesOf(watched, AbortSignal.any([this.closing.signal, leaving.signal]));
    return {
      next: () => changes.next(),
      return: () => {
        leaving.abort();
        return changes.return(undefined);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}

async function* changesOf<T>(
  { read, stateOf, hasEnded }: Watched<T>,
  stopped: AbortSignal,
): AsyncGenerator<T, undefined> {
  const until = Date.now() + WATCH_FOR_MS;
  let last: string | undefined;
  while (Date.now() < until && !stopped.aborted) {
    const value = await read();
    const state = stateOf(value);
    if (state !== last) yield value;
    last = state;
    if (hasEnded(value)) return;
    await delay(WATCH_EVERY_MS, undefined, { signal: stopped }).catch(() => undefined);
  }
}
