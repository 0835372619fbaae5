import { setTimeout as delay } from 'node:timers/promises';

const EVERY_MS = 20;

interface UntilOptions {
  /** What is waited for, as the error of a wait in vain says it. */
  what: string;
  withinMs?: number;
}

/** Asks again and again until the answer is neither null, undefined nor false; fails after 20 s by default. */
export async function until<T>(
  ask: () => T | Promise<T>,
  { what, withinMs = 20_000 }: UntilOptions,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${withinMs} ms in vain for ${what}`);
    await delay(EVERY_MS);
  }
}
