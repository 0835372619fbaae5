import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

declare global {
  /** The process that holds the test Postgres; set by jest-global-setup.ts, seen in Jest's own process only. */
  var testPostgres: ChildProcess | undefined;
}

/** Jest calls this after failed runs too. The end of its input tells the holder to clean up. */
export default async function stopTestPostgres(): Promise<void> {
  const holder = globalThis.testPostgres;
  if (!holder || holder.exitCode !== null) return;
  const ended = once(holder, 'exit');
  holder.stdin?.end();
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`The test database was not cleaned up (exit code ${code})`);
}
