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

  /** The value as it is now and at each change, until it has ended or the process ends. */
  async *follow<T>({ read, stateOf, hasEnded }: Watched<T>): AsyncGenerator<T> {
    const until = Date.now() + WATCH_FOR_MS;
    let last: string | undefined;
    while (Date.now() < until) {
      const value = await read();
      const state = stateOf(value);
      if (state !== last) yield value;
      last = state;
      if (hasEnded(value)) return;
      await delay(WATCH_EVERY_MS, undefined, { signal: this.closing.signal }).catch(() => undefined);
      if (this.closing.signal.aborted) return;
    }
  }
}
