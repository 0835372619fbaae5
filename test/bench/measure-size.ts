import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDocumentFiles, type DocumentFiles } from './document-files.js';
import { figure, MB, type Figure, type FigureOptions, type SizeReport } from './figures.js';
import { callsPerSecond, HttpCaller, quantile, timeByTurns, timeEach, type HttpRequest } from './load.js';
import { runMiniSearch } from './minisearch-run.js';
import type { MiniSearchReport } from './minisearch-process.js';
import { currentMemory, memoryBelow, peakMemory, PeakWatch } from './process-memory.js';
import { ProductProcess } from './product-process.js';
import { makeQueries, readNeeds, type BenchNeed, type BenchQueries, type BenchQuery } from './questions.js';
import { readSeedCorpus } from './seed-corpus.js';

const WARM_UP = 50;
const QUERIES = 400;
const PREVIEWS = 200;
const SEARCH_CALLERS = 8;
const PREVIEW_CALLERS = 4;
const SUSTAINED_SECONDS = 10;
const MINISEARCH_SECONDS_PER_KIND = 60;

export interface Surroundings {
  /** Folder that is removed at the end. */
  folder: string;
  say: (message: string) => void;
  /** Takes what stops a process, to be called should the bench end early. */
  onSpawned: (stop: () => Promise<void>) => void;
}

/** Everything at one number of documents: the product first, then MiniSearch, never both at a time. */
export async function measureSize(documents: number, surroundings: Surroundings): Promise<SizeReport> {
  const { say } = surroundings;
  const folder = join(surroundings.folder, String(documents));
  await mkdir(folder);
  say(`${documents.toLocaleString('en')} documents: generating`);
  const corpus = await readSeedCorpus();
  const files = await writeDocumentFiles(folder, corpus, documents);
  const queries = makeQueries(files.sample, WARM_UP + QUERIES);
  const dataDir = join(folder, 'data');
  const filled = await measureImport(dataDir, files, surroundings);
  const served = await measureServing(dataDir, queries, surroundings);
  if (served.knowledge + served.suppliers !== documents) {
    throw new Error(`${served.knowledge + served.suppliers} documents are served and not ${documents}`);
  }
  say('MiniSearch: loading and searching');
  const miniSearch = await runMiniSearch(
    { ...files, queries, warmUp: WARM_UP, secondsPerKind: MINISEARCH_SECONDS_PER_KIND },
    surroundings.onSpawned,
  );
  if (miniSearch.documents !== documents)
    throw new Error(`MiniSearch holds ${miniSearch.documents} documents`);
  await rm(folder, { recursive: true });
  return { documents, figures: figuresOf(documents, files.rows, filled, served, miniSearch) };
}

type Filled = Awaited<ReturnType<typeof measureImport>>;

async function measureImport(dataDir: string, files: DocumentFiles, { say, onSpawned }: Surroundings) {
  say('First start: database and shipped corpus');
  const product = await ProductProcess.start(dataDir, onSpawned);
  const emptyMemory = await currentMemory(product.pid);
  const postgres = new PeakWatch(() => memoryBelow(product.pid));
  say('Importing beside the running product');
  const startedAt = performance.now();
  await product.import('knowledge', files.knowledgeFile);
  await product.import('suppliers', files.suppliersFile);
  const writtenMs = performance.now() - startedAt;
  say('Indexing what is not indexed yet');
  await product.drained();
  const indexedMs = performance.now() - startedAt;
  const peak = await peakMemory(product.pid);
  const postgresPeak = await postgres.end();
  await product.stop();
  return { firstStartMs: product.readyMs, emptyMemory, writtenMs, indexedMs, peak, postgresPeak };
}

type Served = Awaited<ReturnType<typeof measureServing>>;

async function measureServing(dataDir: string, queries: BenchQueries, { say, onSpawned }: Surroundings) {
  say('Second start');
  const product = await ProductProcess.start(dataDir, onSpawned);
  const loadedMemory = await currentMemory(product.pid);
  const postgres = new PeakWatch(() => memoryBelow(product.pid));
  const caller = new HttpCaller(product.url, SEARCH_CALLERS);
  const totalOf = async (path: string): Promise<number> =>
    (JSON.parse(await caller.send({ method: 'GET', path })) as { total: number }).total;
  try {
    const knowledge = await totalOf('/api/v1/knowledge?pageSize=1');
    const suppliers = await totalOf('/api/v1/suppliers?pageSize=1');
    say('Searching over HTTP');
    const send = (request: HttpRequest): Promise<string> => caller.send(request);
    const [short, long] = [queries.short.map(searchRequest), queries.long.map(searchRequest)];
    const mixed = [...short, ...long].sort((a, b) => (a.path < b.path ? -1 : 1));
    const shortMs = await timeAfterWarmUp(short, send);
    const longMs = await timeAfterWarmUp(long, send);
    const searchesPerSecond = await callsPerSecond(mixed, { callers: SEARCH_CALLERS, seconds: 5 }, send);
    say('Match previews over HTTP');
    const needs = (await readNeeds()).map(previewRequest);
    const previews = Array.from({ length: WARM_UP + PREVIEWS }, (_, place) => needs[place % needs.length]!);
    const previewMs = await timeAfterWarmUp(previews, send);
    const pairs = await withAndWithoutConcepts(await readNeeds(), send);
    const asked = Array.from({ length: PREVIEWS }, (_, place) => pairs[place % pairs.length]!);
    const [withConceptsMs, byWordsMs] = (await timeByTurns(asked, [
      ({ withConcepts }) => send(withConcepts),
      ({ byWords }) => send(byWords),
    ])) as [number[], number[]];
    const sustained = { callers: PREVIEW_CALLERS, seconds: SUSTAINED_SECONDS };
    const previewsPerSecond = await callsPerSecond(needs, sustained, send);
    return {
      secondStartMs: product.readyMs,
      loadedMemory,
      knowledge,
      suppliers,
      shortMs,
      longMs,
      searchesPerSecond,
      previewMs,
      withConceptsMs,
      byWordsMs,
      previewsPerSecond,
      peak: await peakMemory(product.pid),
      postgresPeak: await postgres.end(),
    };
  } finally {
    postgres.stop();
    caller.close();
    await product.stop();
  }
}

/** What the API takes. */
const MOST_REMOVED = 50;

interface WordsAlone {
  withConcepts: HttpRequest;
  byWords: HttpRequest;
}

/** Previews of needs, and of the same needs with every concept taken away: matched by their words alone. */
async function withAndWithoutConcepts(
  needs: BenchNeed[],
  send: (request: HttpRequest) => Promise<string>,
): Promise<WordsAlone[]> {
  const pairs: WordsAlone[] = [];
  for (const need of needs) {
    const removedConcepts: string[] = [];
    while (removedConcepts.length <= MOST_REMOVED) {
      const byWords = previewRequest({ ...need, removedConcepts });
      const { concepts } = JSON.parse(await send(byWords)) as { concepts: { id: string }[] };
      if (concepts.length === 0) {
        pairs.push({ withConcepts: previewRequest(need), byWords });
        break;
      }
      // The answer names the most telling ones alone.
      removedConcepts.push(...concepts.map(({ id }) => id));
    }
  }
  return pairs;
}

async function timeAfterWarmUp<T>(inputs: T[], call: (input: T) => Promise<unknown>): Promise<number[]> {
  await timeEach(inputs.slice(0, WARM_UP), call);
  return timeEach(inputs.slice(WARM_UP), call);
}

/** All six facets are counted in every answer. */
export function searchRequest({ text, sector, countries }: BenchQuery): HttpRequest {
  const parameters = new URLSearchParams({ q: text, sector });
  for (const country of countries) parameters.append('country', country);
  return { method: 'GET', path: `/api/v1/knowledge?${parameters.toString()}` };
}

export const previewRequest = (need: object): HttpRequest => ({
  method: 'POST',
  path: '/api/v1/match-previews',
  body: need,
});

function figuresOf(
  documents: number,
  rows: number,
  filled: Filled,
  served: Served,
  miniSearch: MiniSearchReport,
): Figure[] {
  const at = (size: number, wanted: FigureOptions['wanted']): FigureOptions =>
    documents === size && wanted ? { wanted } : {};
  const ratioAtMost = (text: string, most: number): FigureOptions =>
    at(100_000, ({ ratio }) => ({ text, met: ratio <= most }));
  const search = (words: string, product: number[], other: number[]): Figure[] => [
    figure(`search, ${words} words, p50`, 'ms', quantile(product, 0.5), {
      other: quantile(other, 0.5),
      ...ratioAtMost('ratio at most 1/10', 1 / 10),
    }),
    figure(`search, ${words} words, p95`, 'ms', quantile(product, 0.95), {
      other: quantile(other, 0.95),
    }),
  ];
  const megabytes = (bytes: number | null): number | null => bytes && bytes / MB;
  const grown = served.peak && filled.emptyMemory ? served.peak - filled.emptyMemory : null;
  return [
    figure('import, rows written', '/s', rows / (filled.writtenMs / 1_000)),
    figure('import, written and indexed', '/s', rows / (filled.indexedMs / 1_000), {
      other: documents / (miniSearch.loadMs / 1_000),
    }),
    figure('first start, shipped corpus', 's', filled.firstStartMs / 1_000),
    figure('second start until ready', 's', served.secondStartMs / 1_000, {
      other: miniSearch.loadMs / 1_000,
      ...at(10_000, ({ value }) => ({ text: 'at most 5 s', met: value <= 5 })),
    }),
    ...search('3', served.shortMs, miniSearch.short),
    ...search('20', served.longMs, miniSearch.long),
    figure(`searches, ${SEARCH_CALLERS} callers`, '/s', served.searchesPerSecond),
    figure('match preview, p50', 'ms', quantile(served.previewMs, 0.5), {
      ...at(10_000, ({ value }) => ({ text: 'at most 60 ms', met: value <= 60 })),
    }),
    figure('match preview, p95', 'ms', quantile(served.previewMs, 0.95)),
    figure('match preview, p50, beside words alone', 'ms', quantile(served.withConceptsMs, 0.5), {
      other: quantile(served.byWordsMs, 0.5),
      ...at(10_000, ({ ratio }) => ({ text: 'ratio at most 1.5', met: ratio <= 1.5 })),
    }),
    figure(`match previews, ${PREVIEW_CALLERS} callers`, '/s', served.previewsPerSecond, {
      ...at(10_000, ({ value }) => ({ text: 'at least 30 /s', met: value >= 30 })),
    }),
    // A peak holds garbage that was not collected yet; this comes closer to what the index itself needs.
    figure('memory once loaded', 'MB', megabytes(served.loadedMemory), {
      other: miniSearch.loadedMemory / MB,
    }),
    figure('peak memory, serving', 'MB', megabytes(served.peak), {
      other: miniSearch.peakMemory / MB,
      ...ratioAtMost('ratio at most 1/3', 1 / 3),
    }),
    figure('  of it since it was empty', 'MB', megabytes(grown), {
      other: (miniSearch.peakMemory - miniSearch.emptyMemory) / MB,
    }),
    figure('peak memory, importing', 'MB', megabytes(filled.peak)),
    figure('Postgres, serving', 'MB', megabytes(served.postgresPeak)),
    figure('Postgres, importing', 'MB', megabytes(filled.postgresPeak)),
  ];
}
