import { expect } from '@jest/globals';

const WITHIN_MS = 30_000;
const EVERY_MS = 50;

/** Asks again until what is expected holds; in the end its last failure is told. */
export async function eventually<T>(ask: () => Promise<T>, check: (value: T) => void): Promise<void> {
  const deadline = Date.now() + WITHIN_MS;
  for (;;) {
    try {
      return check(await ask());
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((next) => setTimeout(next, EVERY_MS));
  }
}

export const eventuallyEquals = <T>(ask: () => Promise<T>, wanted: T): Promise<void> =>
  eventually(ask, (value) => expect(value).toEqual(wanted));
