import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { projectRoot } from '#config';
import { attachToEmbeddedPostgres } from '#database';

const READY_POLL_MS = 20;
const READY_WITHIN_MS = 30 * 60_000;
const DRAIN_POLL_MS = 50;
/** A clean stop writes the database to disk. */
const STOP_WITHIN_MS = 60_000;
const LINES_KEPT = 20;

type OnSpawned = (stop: () => Promise<void>) => void;

/** `npm start` on a data folder of its own, as a person runs it but without limits on requests. */
export class ProductProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly dataDir: string,
    private readonly lastWords: () => string,
    private readonly onSpawned: OnSpawned,
    readonly url: string,
    /** From the start of the process until it said that it is ready. */
    readonly readyMs: number,
  ) {}

  get pid(): number {
    return this.child.pid!;
  }

  /** Resolves when it is ready. `onSpawned` gets what stops it, whatever becomes of the start. */
  static async start(dataDir: string, onSpawned: OnSpawned): Promise<ProductProcess> {
    const port = await freePort();
    const startedAt = performance.now();
    const child = launch(['start'], dataDir, port);
    onSpawned(() => stop(child));
    const lastWords = keepLastLines(child);
    const url = `http://127.0.0.1:${port}`;
    while (!(await isReady(url))) {
      if (hasEnded(child)) throw new Error(`The product ended while it started:\n${lastWords()}`);
      if (performance.now() - startedAt > READY_WITHIN_MS)
        throw new Error('The product did not become ready');
      await delay(READY_POLL_MS);
    }
    return new ProductProcess(child, dataDir, lastWords, onSpawned, url, performance.now() - startedAt);
  }

  /** `npm run import` beside the running product; resolves when all rows are written, not yet indexed. */
  async import(kind: 'knowledge' | 'suppliers', file: string): Promise<void> {
    const child = launch(['cli', 'import', kind, file], this.dataDir, 0);
    // Before the product is: left alone on the data folder, it would start a Postgres of its own.
    this.onSpawned(() => stop(child));
    const lastWords = keepLastLines(child);
    await once(child, 'exit');
    if (child.exitCode !== 0) throw new Error(`The import of ${kind} failed:\n${lastWords()}`);
  }

  /** Resolves when every job that was asked for has ended: all is indexed and counted. */
  async drained(): Promise<void> {
    const database = await attachToEmbeddedPostgres(this.dataDir);
    if (!database) throw new Error('The product has no database running');
    const client = new pg.Client({ connectionString: database.url, application_name: 'bench' });
    client.on('error', () => undefined); // the query that fails tells
    await client.connect();
    try {
      const unfinished = 'SELECT FROM outbox WHERE finished_at IS NULL LIMIT 1';
      while ((await client.query(unfinished)).rowCount! > 0) {
        if (hasEnded(this.child)) throw new Error(`The product ended while it indexed:\n${this.lastWords()}`);
        await delay(DRAIN_POLL_MS);
      }
    } finally {
      await client.end();
    }
  }

  stop(): Promise<void> {
    return stop(this.child);
  }
}

function launch(args: string[], dataDir: string, port: number): ChildProcess {
  return spawn(process.execPath, [join(projectRoot(), 'apps/standalone/launch.mjs'), ...args], {
    cwd: projectRoot(),
    // In a process group of its own: Ctrl-C reaches us alone, and we stop it.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      RATE_LIMIT_PER_MINUTE: '0',
      PREVIEW_LIMIT_PER_MINUTE: '0',
      LOG_LEVEL: 'error',
      // Measuring the quality of matches takes minutes, beside which nothing else can be timed.
      QUALITY_INTERVAL_MINUTES: '0',
      // Whatever a .env says: empty counts as not set.
      DATABASE_URL: '',
      REDIS_URL: '',
      MEILI_URL: '',
      // As npm sets it: the product then ends when this process is killed without a chance to stop it.
      npm_lifecycle_event: 'start',
    },
  });
}

async function isReady(url: string): Promise<boolean> {
  const response = await fetch(`${url}/api/v1/health/ready`).catch(() => null);
  await response?.body?.cancel();
  return response?.status === 200;
}

const stopping = new WeakMap<ChildProcess, Promise<void>>();

/** Asks once, however often it is called: a second signal would end the product without stopping its Postgres. */
function stop(child: ChildProcess): Promise<void> {
  const running = stopping.get(child) ?? askToStop(child);
  stopping.set(child, running);
  return running;
}

async function askToStop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  child.kill('SIGTERM');
  await Promise.race([once(child, 'exit'), delay(STOP_WITHIN_MS, undefined, { ref: false })]);
  if (!hasEnded(child)) {
    child.kill('SIGKILL');
    throw new Error('The product did not stop when asked to; it was killed and its Postgres may still run');
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** The pipe must be read anyway, or the program would wait for it. */
function keepLastLines(child: ChildProcess): () => string {
  let text = '';
  child.stderr!.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).split('\n').slice(-LINES_KEPT).join('\n');
  });
  return () => text.trim();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
