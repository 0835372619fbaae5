import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

declare global {
  /** The processes that hold the servers; set by jest-global-setup.ts, seen in Jest's own process only. */
  var testServers: ChildProcess[];
}

/** Jest calls this after failed runs too. The end of its input tells a holder to clean up. */
export default async function stopServers(): Promise<void> {
  for (const holder of globalThis.testServers ?? []) {
    if (holder.exitCode !== null) continue;
    const ended = once(holder, 'exit');
    holder.stdin?.end();
    const [code] = (await ended) as [number | null];
    if (code !== 0) throw new Error(`A server of the tests was not cleaned up (exit code ${code})`);
  }
}
