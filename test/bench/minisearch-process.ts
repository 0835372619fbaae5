import { timeEach } from './load.js';
import { MiniSearchIndex } from './minisearch-index.js';
import type { BenchQueries, BenchQuery } from './questions.js';

export interface MiniSearchOrder {
  knowledgeFile: string;
  suppliersFile: string;
  queries: BenchQueries;
  warmUp: number;
  /** Queries of one kind are stopped after so long. */
  secondsPerKind: number;
}

export interface MiniSearchReport {
  documents: number;
  loadMs: number;
  /** Bytes that the process held before its first document, after its last, and at most. */
  emptyMemory: number;
  loadedMemory: number;
  peakMemory: number;
  /** Milliseconds of each search. */
  short: number[];
  long: number[];
}

/** Runs in a process of its own, so that its memory is measured alone. */
async function run(order: MiniSearchOrder): Promise<MiniSearchReport> {
  const emptyMemory = process.memoryUsage().rss;
  const startedAt = performance.now();
  const index = new MiniSearchIndex();
  await index.load(order.knowledgeFile, order.suppliersFile);
  const loadMs = performance.now() - startedAt;
  const loadedMemory = process.memoryUsage().rss;
  const time = async (queries: BenchQuery[]): Promise<number[]> => {
    await timeEach(queries.slice(0, order.warmUp), (query) => index.search(query));
    const until = performance.now() + order.secondsPerKind * 1_000;
    const times: number[] = [];
    for (const query of queries.slice(order.warmUp)) {
      if (performance.now() > until) break;
      times.push(...(await timeEach([query], (one) => index.search(one))));
    }
    return times;
  };
  const short = await time(order.queries.short);
  const long = await time(order.queries.long);
  const peakMemory = process.resourceUsage().maxRSS * 1_024;
  return { documents: index.documentCount, loadMs, emptyMemory, loadedMemory, peakMemory, short, long };
}

process.once('message', (order) => {
  run(order as MiniSearchOrder).then(
    (report) => process.send!(report, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
