import { type ChildProcess, spawn } from 'node:child_process';
import { link, readFile, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.js';
import { CLEAN_SURROUNDINGS, runCommand } from './run-command.js';

/** What a server (running or dead) last wrote about itself. */
export interface PidFile {
  pid: number;
  port: number;
  /** True once it accepts connections. */
  ready: boolean;
}

/** Time for a fast shutdown, which writes everything to disk, before harsher signals are sent. */
const FAST_SHUTDOWN_MS = 20_000;
const IMMEDIATE_SHUTDOWN_MS = 5_000;
const POLL_MS = 20;

const pidFileOf = (cluster: string): string => join(cluster, 'postmaster.pid');

export async function readPidFile(cluster: string): Promise<PidFile | null> {
  const lines = (await readFile(pidFileOf(cluster), 'utf8').catch(() => '')).split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!(pid > 0)) return null;
  return { pid, port: Number.parseInt(lines[3] ?? '', 10), ready: lines[7]?.trim() === 'ready' };
}

/**
 * The server that runs on this cluster, or null. A pid alone proves nothing: after a crash or a restart of
 * the machine it may belong to any program, so its command line must name the cluster.
 */
export async function findPostmaster(cluster: string): Promise<PidFile | null> {
  const file = await readPidFile(cluster);
  return file && (await isPostmaster(file.pid, cluster)) ? file : null;
}

async function isPostmaster(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const args = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
    return args[1] === '-D' && args[2] === cluster;
  }
  const { stdout } = await runCommand('ps', ['-ww', '-o', 'args=', '-p', String(pid)]);
  return stdout.includes(` -D ${cluster} `);
}

/**
 * Removes the lock file of a dead server. Postgres does that itself except when the pid in it has gone to
 * another process of the same account (usual in containers, where pids repeat): then it refuses to start.
 */
export async function removeStalePidFile(cluster: string): Promise<void> {
  const stale = await readPidFile(cluster);
  if (!stale || (await isPostmaster(stale.pid, cluster))) return;
  const aside = `${pidFileOf(cluster)}.stale-${process.pid}`;
  await rename(pidFileOf(cluster), aside).catch(() => undefined);
  const taken = Number.parseInt(await readFile(aside, 'utf8').catch(() => ''), 10);
  // Another start may have replaced the stale file in between: its file goes back.
  if (taken !== stale.pid) await link(aside, pidFileOf(cluster)).catch(() => undefined);
  await rm(aside, { force: true });
}

/**
 * Starts a server in its own session, so that Ctrl-C in our terminal, which signals the whole foreground
 * group, does not reach it: we decide when it stops.
 */
export function spawnPostmaster(
  program: string,
  args: string[],
  account: Account | undefined,
  logFd: number,
): ChildProcess {
  return spawn(program, args, {
    ...CLEAN_SURROUNDINGS,
    detached: true,
    stdio: ['ignore', logFd, logFd],
    ...(account && { uid: account.uid, gid: account.gid }),
  });
}

export function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** Stops a server of ours: fast shutdown, and harsher signals only when that takes too long. */
export function stopChild(child: ChildProcess): Promise<void> {
  return stopProcess(
    (signal) => child.kill(signal),
    () => Promise.resolve(isRunning(child)),
  );
}

/** Stops a server that a killed process left behind. */
export function stopOrphan(cluster: string, pid: number): Promise<void> {
  return stopProcess(
    (signal) => process.kill(pid, signal),
    () => isPostmaster(pid, cluster),
  );
}

async function stopProcess(
  send: (signal: NodeJS.Signals) => void,
  stillRuns: () => Promise<boolean>,
): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', FAST_SHUTDOWN_MS],
    ['SIGQUIT', IMMEDIATE_SHUTDOWN_MS],
    ['SIGKILL', IMMEDIATE_SHUTDOWN_MS],
  ];
  for (const [signal, patience] of steps) {
    if (!(await stillRuns())) return;
    try {
      send(signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (!(await stillRuns())) return;
      await delay(POLL_MS);
    }
  }
}

/** A port that nothing uses now; someone may take it before the server does, so be ready to ask again. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('No port was assigned'));
      });
    });
  });
}
