import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { IndexNames, MeilisearchSearchIndex } from '#search-meilisearch';
import type { SearchDocument } from '#search';
import { writeDocumentFiles } from '../document-files.js';
import { figure, type Figure, type FigureOptions, type SizeReport } from '../figures.js';
import { HttpCaller, quantile, timeByTurns } from '../load.js';
import { searchRequest, type Surroundings } from '../measure-size.js';
import { makeQueries, type BenchQueries, type BenchQuery } from '../questions.js';
import { readSeedCorpus } from '../seed-corpus.js';
import { recordRequests, replay } from './adapter-requests.js';
import { BareEngine, bareSearch, plainOf } from './bare-engine.js';
import { Installation } from './installation.js';
import { startServers, type Servers } from './servers.js';
import { measureThroughput } from './throughput.js';

const WARM_UP = 50;
const QUERIES = 400;
const CONNECTIONS = 8;
/** As a reindex reads them from Postgres. */
const READ_AT_ONCE = 500;
/** Throughput is measured on the smallest size alone: it tells of processes, not of documents. */
export type Parts = { throughput: boolean };

/**
 * The product on Postgres, Redis and Meilisearch beside the bare servers.
 *
 * Searches: the same words, filters (one sector, four countries), page of 20 and six facets, through the API and as one
 * request straight to the engine, which gives what the API answers: see `bareSearch`. A third way sends again what our
 * adapter asks of the engine, which tells how much of the time is the engine's. All three by turns on one connection
 * each, every query once, so that words come up for the first time as often as they do in use.
 */
export async function measureServices(
  documents: number,
  surroundings: Surroundings,
  { throughput }: Parts,
): Promise<SizeReport> {
  const { say, onSpawned } = surroundings;
  const folder = join(surroundings.folder, `services-${documents}`);
  await mkdir(folder);
  say(`${documents.toLocaleString('en')} documents: starting servers, generating`);
  const servers = await startServers(join(folder, 'postgres'), surroundings);
  const files = await writeDocumentFiles(folder, await readSeedCorpus(), documents);
  const installation = new Installation(servers, onSpawned);
  const bare = new BareEngine(servers.meilisearch);
  onSpawned(() => bare.remove());
  await installation.prepare();
  say('Importing with one worker');
  const worker = await installation.startWorkers(1, 'Redis');
  const startedAt = performance.now();
  await installation.import('knowledge', files.knowledgeFile);
  await installation.import('suppliers', files.suppliersFile);
  await installation.drained();
  const importSeconds = (performance.now() - startedAt) / 1_000;
  await worker.stop();
  const queries = makeQueries(files.sample, WARM_UP + QUERIES);
  const figures = [
    figure('import, written and indexed, 1 worker', '/s', files.rows / importSeconds),
    ...(await measureIndexing(documents, installation, servers, bare, surroundings)),
    ...(await measureSearches(documents, installation, servers, bare, queries, surroundings)),
    ...(throughput ? await measureThroughput(installation, surroundings) : []),
  ];
  await removeIndexes(installation, bare);
  await rm(folder, { recursive: true, force: true });
  return { documents, figures };
}

async function measureIndexing(
  documents: number,
  installation: Installation,
  { meilisearch }: Servers,
  bare: BareEngine,
  { say }: Surroundings,
): Promise<Figure[]> {
  say('Indexing the same documents: the product, then the bare engine');
  const names = new IndexNames(installation.indexPrefix);
  const served = names.served('knowledge');
  const stored = await bare.read(served);
  const plain = stored.map(plainOf);
  const startedAt = performance.now();
  const index = new MeilisearchSearchIndex({ ...meilisearch, prefix: installation.indexPrefix });
  const count = await index.rebuild('knowledge', inBatches(plain));
  const productMs = performance.now() - startedAt;
  if (count !== stored.length) throw new Error(`${count} documents were indexed and not ${stored.length}`);
  const asStored = await bare.loadStored(stored, served);
  const asPlain = await bare.loadPlain(plain, served);
  const perSecond = (ms: number): number => count / (ms / 1_000);
  const atLeast = (least: number): FigureOptions['wanted'] =>
    documents >= 100_000
      ? ({ ratio }) => ({ text: `ratio at least ${least}`, met: ratio >= least })
      : undefined;
  const row = (name: string, ms: number, wanted?: FigureOptions['wanted']): Figure =>
    figure(name, '/s', perSecond(productMs), { other: perSecond(ms), ...(wanted && { wanted }) });
  return [
    row('indexing, bare load as stored', asStored, atLeast(0.6)),
    row('indexing, bare load of plain documents', asPlain),
  ];
}

async function measureSearches(
  documents: number,
  installation: Installation,
  { meilisearch }: Servers,
  bare: BareEngine,
  queries: BenchQueries,
  { say }: Surroundings,
): Promise<Figure[]> {
  say('Searching by turns: through the API, the bare engine, the requests of our adapter');
  const options = { ...meilisearch, prefix: installation.indexPrefix };
  const api = await installation.startApi('Redis');
  const product = new HttpCaller(api.url, CONNECTIONS);
  const engine = new HttpCaller(meilisearch.url, CONNECTIONS, { authorization: `Bearer ${meilisearch.key}` });
  const measure = async (words: string, asked: BenchQuery[]): Promise<Figure[]> => {
    const requests = await recordRequests(options, asked);
    const ways = [
      (place: number) => product.send(searchRequest(asked[place]!)),
      (place: number) => engine.send(bareSearch(bare.plainIndex, asked[place]!)),
      (place: number) => replay(engine, requests[place]!),
    ];
    const places = asked.map((_, place) => place);
    await timeByTurns(places.slice(0, WARM_UP), ways);
    const [ours, theirs, sent] = (await timeByTurns(places.slice(WARM_UP), ways)) as [
      number[],
      number[],
      number[],
    ];
    const atMost: FigureOptions =
      documents >= 100_000
        ? { wanted: ({ ratio }) => ({ text: 'ratio at most 1.25', met: ratio <= 1.25 }) }
        : {};
    const row = (name: string, share: number, other: number[], wanted: FigureOptions = {}): Figure =>
      figure(`search, ${words} words, ${name}`, 'ms', quantile(ours, share), {
        other: quantile(other, share),
        ...wanted,
      });
    return [
      row('p50', 0.5, theirs, atMost),
      row('p95', 0.95, theirs),
      row('p50, beside our own requests', 0.5, sent),
      row('p95, beside our own requests', 0.95, sent),
    ];
  };
  try {
    return [...(await measure('3', queries.short)), ...(await measure('20', queries.long))];
  } finally {
    product.close();
    engine.close();
    await api.stop();
  }
}

async function removeIndexes(installation: Installation, bare: BareEngine): Promise<void> {
  const names = new IndexNames(installation.indexPrefix);
  await bare.client.deleteIndexIfExists(names.served('knowledge'));
  await bare.client.deleteIndexIfExists(names.served('suppliers'));
  await bare.remove();
}

async function* inBatches(documents: SearchDocument[]): AsyncGenerator<SearchDocument[]> {
  for (let from = 0; from < documents.length; from += READ_AT_ONCE)
    yield await Promise.resolve(documents.slice(from, from + READ_AT_ONCE));
}
