import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { serverArguments } from './cluster.js';
import { EmbeddedPostgresInUseError, EmbeddedPostgresStartError } from './errors.js';
import type { Home } from './home.js';
import { lastLines, logSize, openLog, readLogFrom } from './log-file.js';
import { OwnerLock, superuserUrl } from './owner-lock.js';
import {
  findPostmaster,
  isRunning,
  readPidFile,
  removeStalePidFile,
  spawnPostmaster,
  stopChild,
  stopOrphan,
} from './postmaster.js';

export interface Launch {
  home: Home;
  binaries: Binaries;
  account: Account | undefined;
  password: string;
  durable: boolean;
  onProgress: (message: string) => void;
}

/** A running server that we started and own. */
export interface OwnedServer {
  child: ChildProcess;
  port: number;
  lock: OwnerLock;
}

/** Replaying the log of a crashed server may take minutes; other obstacles clear up in seconds. */
const READY_WITHIN_MS = 5 * 60_000;
const TAKE_OVER_WITHIN_MS = 45_000;
const POLL_MS = 20;
const RETRY_MS = 200;

/**
 * Becomes the owner of the database of this home: starts the server, after stopping one that a killed
 * process left behind (restarted rather than adopted, so that settings and programs are those of the
 * running release). Of several processes that try at once exactly one wins.
 * @param pickPort asked before each attempt, since a port may be taken before the server has it
 * @throws EmbeddedPostgresInUseError when a living process owns it
 * @throws EmbeddedPostgresStartError when the server does not come up
 */
export async function takeOver(
  launch: Launch,
  pickPort: () => Promise<number>,
  cancel?: AbortSignal,
): Promise<OwnedServer> {
  const deadline = Date.now() + TAKE_OVER_WITHIN_MS;
  for (;;) {
    cancel?.throwIfAborted();
    await retireOrphan(launch);
    const result = await startOnce(launch, await pickPort(), cancel);
    if (typeof result !== 'string') return result;
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresStartError('Postgres did not start', launch.home.logFile, lastLines(result));
    }
    await delay(RETRY_MS);
  }
}

/** Stops a server on this cluster that nobody owns. */
async function retireOrphan({ home, password, onProgress }: Launch): Promise<void> {
  const running = await findPostmaster(home.cluster);
  if (!running) return removeStalePidFile(home.cluster);
  if (!running.ready) return; // about to come up or to go: the attempt to start will tell
  let owner: Awaited<ReturnType<typeof OwnerLock.acquire>>;
  try {
    owner = await OwnerLock.acquire(superuserUrl(running.port, password));
  } catch (error) {
    if (isWrongPassword(error)) throw wrongPassword(home, error);
    return; // going down just now
  }
  if ('holder' in owner) throw new EmbeddedPostgresInUseError(home.dataDir, owner.holder);
  onProgress('Stopping the database that an earlier run left behind');
  await stopOrphan(home.cluster, running.pid);
  await owner.lock.release();
}

/** One attempt; a string is the log of one that failed for a reason that passes. */
async function startOnce(launch: Launch, port: number, cancel?: AbortSignal): Promise<OwnedServer | string> {
  const { home, binaries, account, durable } = launch;
  const log = await openLog(home.logFile);
  const logStart = await logSize(home.logFile);
  const child = spawnPostmaster(
    binaries.postgres,
    serverArguments(home.cluster, port, durable),
    account,
    log.fd,
  );
  let spawnError: Error | undefined;
  child.on('error', (error) => (spawnError = error));
  await log.close();
  const written = (): Promise<string> => readLogFrom(home.logFile, logStart);
  const failure = async (what: string, cause?: unknown): Promise<Error> =>
    new EmbeddedPostgresStartError(what, home.logFile, lastLines(await written()), { cause });

  try {
    const deadline = Date.now() + READY_WITHIN_MS;
    while (isRunning(child)) {
      cancel?.throwIfAborted();
      const file = await readPidFile(home.cluster);
      if (file?.pid === child.pid && file?.ready) {
        return await own(launch, child, port).catch(async (error: unknown) => {
          const text = await written();
          if (error instanceof EmbeddedPostgresStartError && isRetired(text)) return text;
          throw error;
        });
      }
      if (Date.now() > deadline) throw await failure('Postgres did not become ready');
      await delay(POLL_MS);
    }
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresInUseError)) await stopChild(child);
    throw error;
  }
  const text = await written();
  if (isPassing(text)) return text;
  throw await failure('Postgres stopped while starting', spawnError);
}

async function own({ home, password }: Launch, child: ChildProcess, port: number): Promise<OwnedServer> {
  try {
    const result = await OwnerLock.acquire(superuserUrl(port, password));
    if ('lock' in result) return { child, port, lock: result.lock };
    // Another start took our fresh server for one left behind; it is the owner now and restarts it.
    throw new EmbeddedPostgresInUseError(home.dataDir, result.holder);
  } catch (error) {
    if (error instanceof EmbeddedPostgresInUseError) throw error;
    if (isWrongPassword(error)) throw wrongPassword(home, error);
    const what = 'Postgres started but does not answer';
    throw new EmbeddedPostgresStartError(what, home.logFile, String(error), { cause: error });
  }
}

/** The words are fixed: the cluster is made with English messages. */
function isPassing(log: string): boolean {
  return (
    log.includes('lock file "postmaster.pid" already exists') || // another start, or a server going down
    log.includes('Address already in use') || // the port was taken meanwhile
    log.includes('pre-existing shared memory block') || // sessions of a killed server that still end
    isRetired(log)
  );
}

/** Another start took the fresh server for one left behind and stopped it before it had its owner. */
function isRetired(log: string): boolean {
  return log.includes('received fast shutdown request');
}

function isWrongPassword(error: unknown): boolean {
  return (error as { code?: unknown }).code === '28P01';
}

function wrongPassword(home: Home, cause: unknown): EmbeddedPostgresStartError {
  return new EmbeddedPostgresStartError(
    `The database in ${home.cluster} does not accept the password in ${home.passwordFile}; restore both from the same backup`,
    home.logFile,
    String(cause),
    { cause },
  );
}
