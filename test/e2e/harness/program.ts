import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { until } from './until.js';

const LAUNCHER = resolve('apps/standalone/launch.mjs');

/** A folder of one's own; the account that Postgres runs as for root can get in. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ppi-atlas-e2e-'));
  await chmod(folder, 0o711);
  return folder;
}

/** Also ends the database that a killed program left there. */
export async function removeFolder(folder: string): Promise<void> {
  for (const { pid } of postgresOf(folder)) process.kill(pid, 'SIGKILL');
  await until(() => postgresOf(folder).length === 0, { what: 'the database to end' });
  await rm(folder, { recursive: true, force: true });
}

/** The servers whose data lies in this folder, which is a test's own: nobody else's process can be among them. */
export function postgresOf(folder: string): { pid: number }[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line.includes(`/postgres -D ${join(folder, 'data')}/`))
    .map((line) => ({ pid: Number.parseInt(line, 10) }));
}

/** One of the npm scripts of the README, as a process: `start`, or `cli` with a command. */
export class Program {
  stdout = '';
  stderr = '';
  private constructor(private readonly child: ChildProcess) {
    child.stdout!.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
  }

  /** `settings` as in the environment, which holds nothing else that could matter; no port is taken twice. */
  static start(args: string[], folder: string, settings: Record<string, string> = {}): Program {
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, PORT: '0', DATA_DIR: join(folder, 'data'), ...settings };
    return new Program(spawn(process.execPath, [LAUNCHER, ...args], { cwd: folder, env, stdio: 'pipe' }));
  }

  static async run(
    args: string[],
    folder: string,
    settings?: Record<string, string>,
  ): Promise<Program & { exitCode: number | null }> {
    const program = Program.start(args, folder, settings);
    const exitCode = await program.exited();
    return Object.assign(program, { exitCode });
  }

  /** The exit code; null after a signal. */
  async exited(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'close');
    return this.child.exitCode;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** The first match in all that the program has written. */
  async says(pattern: RegExp, withinMs = 60_000): Promise<RegExpExecArray> {
    return until(
      () => {
        const match = pattern.exec(this.stdout) ?? pattern.exec(this.stderr);
        if (!match && this.child.exitCode !== null)
          throw new Error(`It ended without ${pattern}:\n${this.stderr}`);
        return match;
      },
      { what: `${pattern} in what the program says`, withinMs },
    );
  }
}
