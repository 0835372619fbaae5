import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { MiniSearchOrder, MiniSearchReport } from './minisearch-process.js';

/** More than it needs at 100,000 documents; Node's default is too little on a small machine. */
const HEAP_MB = 8_192;

/** Loads and asks MiniSearch in its own process; `onSpawned` gets what ends that process. */
export function runMiniSearch(
  order: MiniSearchOrder,
  onSpawned: (stop: () => Promise<void>) => void,
): Promise<MiniSearchReport> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'minisearch-process.js'), {
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
    });
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
