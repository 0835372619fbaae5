import { loadSettings, type Settings } from '#config';

/** A process that has started and can be asked to stop. */
export interface RunningProcess {
  /** Printed once it runs: where it answers and what to do next. */
  ready: string;
  close(): Promise<void>;
}

export interface ProcessControl {
  /** Fires when the process is asked to stop while it is still starting. */
  signal: AbortSignal;
  /** Asks the process to stop from within. */
  stop: (exitCode: number) => void;
}

/** A stop that hangs, on a database that does not answer say, is given up after so long. */
const STOP_WITHIN_MS = 25_000;

/**
 * Runs one process of the product until SIGTERM, SIGINT or `stop`; exits with 1 when it cannot start or stop cleanly.
 * A signal during the start ends the start. A second Ctrl-C does not wait for anything.
 */
export async function runProcess(
  name: string,
  start: (settings: Settings, control: ProcessControl) => Promise<RunningProcess>,
): Promise<void> {
  const stopping = new AbortController();
  let exitCode = 0;
  let running: RunningProcess | undefined;
  const stop = (code: number): void => {
    if (stopping.signal.aborted) return;
    exitCode = code;
    process.stderr.write('Stopping …\n');
    stopping.abort();
    process.once('SIGINT', () => process.exit(130));
    if (running) void stopProcess(name, running, exitCode);
  };
  process.once('SIGTERM', () => stop(0)).once('SIGINT', () => stop(0));
  try {
    running = await start(loadSettings(), { signal: stopping.signal, stop });
  } catch (error) {
    if (stopping.signal.aborted) process.exit(exitCode);
    process.stderr.write(`${name} could not start.\n${messageOf(error)}\n`);
    process.exit(1);
  }
  if (stopping.signal.aborted) return stopProcess(name, running, exitCode);
  process.stdout.write(`${running.ready}\n`);
}

async function stopProcess(name: string, running: RunningProcess, exitCode: number): Promise<never> {
  setTimeout(() => {
    process.stderr.write(`${name} did not stop within ${STOP_WITHIN_MS / 1_000} s and ends now\n`);
    process.exit(1);
  }, STOP_WITHIN_MS).unref();
  try {
    await running.close();
  } catch (error) {
    process.stderr.write(`Stopping ${name} was not clean: ${messageOf(error)}\n`);
    process.exit(1);
  }
  process.exit(exitCode);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
