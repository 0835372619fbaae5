import { setTimeout as delay } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import type { Settings } from '#config';
import { attachToEmbeddedPostgres, migrate, startEmbeddedPostgres } from '#database';
import { RecordImport } from '#exchange';
import { createLogger } from '#http';
import { IndexFollower, IndexWatcher } from '#indexing';
import { JobWorkers, migrateQueue, Outbox } from '#jobs';
import { KnowledgeItems } from '#knowledge';
import type { Collection } from '#search';
import { Suppliers } from '#suppliers';
import { configureHttp, createHttpAdapter } from '../../api/src/configure-http.js';
import type { Progress } from './progress.js';
import { loadSeed } from './seed.js';
import { StandaloneModule } from './standalone.module.js';

/** The product, running in this process with everything it needs. */
export interface Product {
  app: NestFastifyApplication;
  /** True when another process of this installation runs the jobs and this one only works beside it. */
  beside: boolean;
  close(): Promise<void>;
}

interface OpenOptions {
  settings: Settings;
  progress: Progress;
  /** May work beside a product that runs on the same data folder, leaving the jobs to it. Default false. */
  mayAttach?: boolean;
  /** Ends a start that is under way: what was started is stopped, and the start fails. */
  signal: AbortSignal;
  /** False where nothing will be searched, which saves reading all records. Default true. */
  needsIndex?: boolean;
  /** Called when the embedded database is lost for good. */
  onLost?: () => void;
}

/** Starts the database, brings it up to date, loads the shipped corpus, fills the index and starts the worker. */
export async function openProduct(options: OpenOptions): Promise<Product> {
  const { settings, progress, signal, needsIndex = true } = options;
  const database = await openDatabase(options);
  try {
    signal.throwIfAborted();
    await migrate(database.url);
    await migrateQueue(database.url);
    const app = await NestFactory.create<NestFastifyApplication>(
      StandaloneModule.forRoot(settings, database.url),
      createHttpAdapter(settings),
      { logger: createLogger(settings.LOG_LEVEL), abortOnError: false },
    );
    try {
      await configureHttp(app, settings);
      await app.init();
      if (!database.beside) await loadCorpus(app, progress, signal);
      if (needsIndex) await fillIndex(app, progress, signal, database.beside);
      if (!database.beside) await startJobs(app, progress, signal);
      return {
        app,
        beside: database.beside,
        close: async () => {
          await app.close();
          await database.stop();
        },
      };
    } catch (error) {
      await app.close();
      throw error;
    }
  } catch (error) {
    await database.stop();
    throw error;
  } finally {
    progress.end();
  }
}

interface OpenedDatabase {
  url: string;
  beside: boolean;
  stop(): Promise<void>;
}

async function openDatabase({ settings, progress, mayAttach, onLost }: OpenOptions): Promise<OpenedDatabase> {
  if (settings.DATABASE_URL)
    return { url: settings.DATABASE_URL, beside: false, stop: () => Promise.resolve() };
  const running = mayAttach ? await attachToEmbeddedPostgres(settings.DATA_DIR) : null;
  if (running) return { url: running.url, beside: true, stop: () => Promise.resolve() };
  const server = await startEmbeddedPostgres({
    dataDir: settings.DATA_DIR,
    onProgress: (message) => progress.say(message),
    onIncident: ({ kind, message }) => {
      progress.say(message);
      if (kind === 'gave-up') onLost?.();
    },
  });
  return { url: server.url, beside: false, stop: () => server.stop() };
}

async function loadCorpus(
  app: NestFastifyApplication,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  await loadSeed(app.get(DataSource), app.get(RecordImport), (file, records) => {
    signal.throwIfAborted();
    progress.say(`Loading the shipped corpus: ${file}, ${records} records`);
  });
}

async function fillIndex(
  app: NestFastifyApplication,
  progress: Progress,
  signal: AbortSignal,
  beside: boolean,
): Promise<void> {
  const totals: Record<Collection, number> = {
    knowledge: await app.get(KnowledgeItems).count(),
    suppliers: await app.get(Suppliers).count(),
  };
  const onProgress = (collection: Collection): ReturnType<Progress['step']> => {
    const step = progress.step(`Indexing ${collection}`, totals[collection]);
    const update = (done: number): void => {
      signal.throwIfAborted();
      step.update(done);
    };
    return { ...step, update };
  };
  await app.get(IndexFollower).start(onProgress);
  if (!beside) await app.get(IndexWatcher).fillLost(onProgress);
}

async function startJobs(
  app: NestFastifyApplication,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  app.get(IndexWatcher).start();
  await app.get(JobWorkers).start();
  await drainJobs(app.get(Outbox), progress, signal);
}

const POLL_MS = 50;

/**
 * Waits until every job that was asked for has ended: imports are then searchable and counted. Vectors, whose model may
 * be away for long, are waited for only `withVectors`.
 */
export async function drainJobs(
  outbox: Outbox,
  progress: Progress,
  signal: AbortSignal,
  { withVectors = false } = {},
): Promise<void> {
  const count = () => outbox.countUnfinished({ without: withVectors ? [] : ['embed-records'] });
  const total = await count();
  if (total === 0) return;
  const step = progress.step('Finishing jobs', total);
  for (let left = total; left > 0; left = await count()) {
    step.update(total - left);
    await delay(POLL_MS, undefined, { signal });
  }
  step.end();
}
