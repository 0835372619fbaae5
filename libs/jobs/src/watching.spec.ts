import { describe, expect, it } from '@jest/globals';
import { Watching, type Watched } from './watching.js';

/** Something under way, whose state never changes. */
class UnderWay implements Watched<number> {
  reads = 0;
  #onRead: (() => void) | undefined;

  read = (): Promise<number> => {
    this.reads += 1;
    this.#onRead?.();
    return Promise.resolve(this.reads);
  };
  stateOf = (): string => 'running';
  hasEnded = (): boolean => false;

  untilReadAgain(): Promise<void> {
    return new Promise((resolve) => {
      this.#onRead = resolve;
    });
  }
}

const DONE = { done: true, value: undefined };

describe('following what jobs do', () => {
  it('ends, and reads no more, as soon as whoever follows leaves, though nothing changes', async () => {
    const underWay = new UnderWay();
    const followed = new Watching().follow(underWay);
    await followed.next();
    const next = followed.next();
    await underWay.untilReadAgain();
    await followed.return!();

    expect(await next).toEqual(DONE);
    expect(await followed.next()).toEqual(DONE);
    expect(underWay.reads).toBe(2);
  });

  it('ends with the process', async () => {
    const watching = new Watching();
    const followed = watching.follow(new UnderWay());
    await followed.next();
    const next = followed.next();
    watching.beforeApplicationShutdown();

    expect(await next).toEqual(DONE);
  });
});
