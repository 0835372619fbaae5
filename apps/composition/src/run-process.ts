import { loadSettings, type Settings } from '#config';

/** A process that has started and can be asked to stop. */
export interface RunningProcess {
  /** Where it answers, for the line that says it is ready. */
  url: string;
  close(): Promise<void>;
}

/** A stop that hangs, on a database that does not answer say, is given up after so long. */
const STOP_WITHIN_MS = 25_000;

/** Runs one process of the product until SIGTERM or SIGINT; exits with 1 when it cannot start or stop cleanly. */
export async function runProcess(
  name: string,
  start: (settings: Settings) => Promise<RunningProcess>,
): Promise<void> {
  let asked = false;
  let running: RunningProcess | undefined;
  const stop = (): void => {
    asked = true;
    if (running) void stopProcess(name, running);
  };
  // Before the start, during which containers are stopped too.
  process.once('SIGTERM', stop).once('SIGINT', stop);
  try {
    running = await start(loadSettings());
  } catch (error) {
    process.stderr.write(
      `The ${name} could not start.\n${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  }
  if (asked) return stopProcess(name, running);
  process.stdout.write(`The ${name} is ready at ${running.url}\n`);
}

async function stopProcess(name: string, running: RunningProcess): Promise<never> {
  setTimeout(() => {
    process.stderr.write(`The ${name} did not stop within ${STOP_WITHIN_MS / 1_000} s and ends now\n`);
    process.exit(1);
  }, STOP_WITHIN_MS).unref();
  try {
    await running.close();
  } catch (error) {
    process.stderr.write(`Stopping the ${name} was not clean: ${String(error)}\n`);
    process.exit(1);
  }
  process.exit(0);
}
