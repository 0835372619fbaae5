import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

interface ServerCommand {
  program: string;
  args: string[];
  /** Beside PATH; by default all of ours. */
  environment?: Record<string, string>;
  /** Resolves to whether it answers; a refusal may be `false` or a rejection. */
  answers: () => Promise<boolean>;
  /** What to do when the program is not there. */
  install: string;
}

const STARTS_WITHIN_MS = 20_000;
const STOPS_WITHIN_MS = 10_000;
const OUTPUT_KEPT = 4_000;

/** A server that a test starts and does everything to that can happen to one. Its data outlives `stop` and `kill`. */
export class ServerProcess {
  #child: ChildProcess | undefined;
  #output = '';

  constructor(private readonly command: ServerCommand) {}

  /** Also after `stop` or `kill`: on the same port and data. Does nothing while it runs. */
  async start(): Promise<void> {
    if (this.#child && !hasEnded(this.#child)) return;
    const { program, args, environment, install } = this.command;
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(environment && { env: { PATH: process.env.PATH, ...environment } }),
    });
    this.#child = child;
    let failure: Error | undefined;
    child.once(
      'error',
      (error) => (failure = new Error(`${program} cannot be run. ${install}`, { cause: error })),
    );
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#output = (this.#output + text).slice(-OUTPUT_KEPT);
      });
    for (const end = Date.now() + STARTS_WITHIN_MS; ; await delay(20)) {
      if (failure) throw failure;
      if (hasEnded(child)) throw new Error(`${program} ended at its start:\n${this.#output}`);
      if (await this.command.answers().catch(() => false)) return;
      if (Date.now() > end) {
        await this.kill();
        throw new Error(`${program} did not answer within ${STARTS_WITHIN_MS} ms:\n${this.#output}`);
      }
    }
  }

  /** As an administrator would; a server that does not end is killed and that is an error. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (!child || hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill('SIGCONT');
    child.kill('SIGTERM');
    const inTime = await Promise.race([
      ended.then(() => true),
      delay(STOPS_WITHIN_MS, false, { ref: false }),
    ]);
    if (inTime) return;
    await this.kill();
    throw new Error(`${this.command.program} did not stop within ${STOPS_WITHIN_MS} ms:\n${this.#output}`);
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Connections stay open and nothing is answered, as when a machine hangs. */
  hang(): void {
    this.#child?.kill('SIGSTOP');
  }

  resume(): void {
    this.#child?.kill('SIGCONT');
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** A port of this machine that nobody listens on at the moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
