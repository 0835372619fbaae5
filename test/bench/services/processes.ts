import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { projectRoot } from '#config';

const READY_WITHIN_MS = 120_000;
const STOPS_WITHIN_MS = 30_000;
const OUTPUT_KEPT = 4_000;

type Program = 'standalone/src/prepare' | 'api/src/main' | 'worker/src/main' | 'cli/src/main';

/** One process of the product as docker-compose.yml starts it: from the build, set up by its environment alone. */
export class Process {
  private output = '';

  private constructor(
    private readonly name: Program,
    private readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout!, child.stderr!])
      stream
        .setEncoding('utf8')
        .on('data', (text: string) => (this.output = (this.output + text).slice(-OUTPUT_KEPT)));
  }

  static launch(name: Program, environment: Record<string, string>, args: string[] = []): Process {
    const program = join(projectRoot(), 'dist/apps', `${name}.js`);
    const child = spawn(process.execPath, [program, ...args], {
      // Not in the project's folder, whose .env is somebody's own.
      cwd: join(projectRoot(), 'docker'),
      // In a process group of its own: Ctrl-C reaches us alone, and we stop it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, ...environment },
    });
    return new Process(name, child);
  }

  /** Its address, once it says that it is ready. */
  async ready(): Promise<string> {
    for (const end = performance.now() + READY_WITHIN_MS; ; await delay(20)) {
      const url = / is ready at (\S+)$/m.exec(this.output)?.[1];
      if (url) return url;
      if (this.hasEnded || performance.now() > end) throw this.failure('did not become ready');
    }
  }

  /** Resolves when it has ended well. */
  async done(): Promise<void> {
    if (!this.hasEnded) await once(this.child, 'close');
    if (this.child.exitCode !== 0) throw this.failure('failed');
  }

  async stop(): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await Promise.race([ended, delay(STOPS_WITHIN_MS, undefined, { ref: false })]);
    if (this.hasEnded) return;
    this.child.kill('SIGKILL');
    throw this.failure('did not stop when asked to and was killed');
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private failure(what: string): Error {
    return new Error(`${this.name} ${what}:\n${this.output}`);
  }
}
