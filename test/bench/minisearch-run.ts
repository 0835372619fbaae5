import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { MiniSearchOrder, MiniSearchReport } from './minisearch-process.js';

/**
 * Loads and asks MiniSearch in its own process, with Node's own heap limit as the product has it: a higher one would
 * let it collect later and seem larger. `onSpawned` gets what ends that process.
 */
export function runMiniSearch(
  order: MiniSearchOrder,
  onSpawned: (stop: () => Promise<void>) => void,
): Promise<MiniSearchReport> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'minisearch-process.js'));
    onSpawned(() => {
      child.kill('SIGKILL'); // it has nothing to lose
      return Promise.resolve();
    });
    let report: MiniSearchReport | undefined;
    child.once('error', reject);
    child.once('message', (message) => (report = message as MiniSearchReport));
    child.once('exit', (code, signal) => {
      if (report) resolve(report);
      else reject(new Error(`The process of MiniSearch ended early (${signal ?? code})`));
    });
    child.send(order);
  });
}
