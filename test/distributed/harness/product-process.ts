import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const READY_WITHIN_MS = 150_000;
const STOPS_WITHIN_MS = 35_000;

/** One process of the product, run from source by the command that docker-compose.yml gives. */
export class ProductProcess {
  readonly #child: ChildProcess;
  #output = '';

  private constructor(
    private readonly name: string,
    command: string[],
    environment: Record<string, string>,
  ) {
    const [, program, ...args] = command;
    const source = program!.replace(/^dist\//, '').replace(/\.js$/, '.ts');
    this.#child = spawn(
      process.execPath,
      [
        '--no-warnings',
        '--import',
        resolve('libs/testing/src/typescript-loader.mjs'),
        resolve(source),
        ...args,
      ],
      // Not in the checkout, whose .env is somebody's own.
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { PATH: process.env.PATH, ...environment },
        cwd: resolve('docker'),
      },
    );
    for (const stream of [this.#child.stdout!, this.#child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => (this.#output += text));
  }

  /** Resolves with the address once it says that it is ready. */
  static async start(
    name: string,
    command: string[],
    environment: Record<string, string>,
  ): Promise<RunningProduct> {
    const started = new ProductProcess(name, command, environment);
    for (const end = Date.now() + READY_WITHIN_MS; ; await delay(20)) {
      const url = / is ready at (\S+)$/m.exec(started.#output)?.[1];
      if (url) return { process: started, url };
      if (started.hasEnded || Date.now() > end) {
        await started.kill();
        throw new Error(`${name} did not start:\n${started.#output}`);
      }
    }
  }

  /** Runs it to its end; gives its exit code and what it wrote. */
  static async run(
    name: string,
    command: string[],
    environment: Record<string, string>,
  ): Promise<{ code: number | null; output: string }> {
    const started = new ProductProcess(name, command, environment);
    const [code] = (await once(started.#child, 'close')) as [number | null];
    return { code, output: started.#output };
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  get output(): string {
    return this.#output;
  }

  /** SIGTERM, as `docker stop` sends it; gives the exit code. */
  async stop(): Promise<number | null> {
    if (this.hasEnded) return this.#child.exitCode;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const late = delay(STOPS_WITHIN_MS, undefined, { ref: false }).then(async () => {
      await this.kill();
      throw new Error(`${this.name} did not stop when asked to:\n${this.#output}`);
    });
    const [code] = (await Promise.race([ended, late])) as [number | null];
    return code;
  }

  async kill(): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }
}

export interface RunningProduct {
  process: ProductProcess;
  url: string;
}
