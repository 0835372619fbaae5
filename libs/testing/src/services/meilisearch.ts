import { randomBytes } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findFreePort, ServerProcess } from './server-process.js';

const PROGRAM = 'meilisearch';

/** Where tests find a server that is there already: TEST_MEILI_URL and its master key TEST_MEILI_KEY. */
export function givenMeilisearch(): { url: string; key: string } | undefined {
  const url = process.env.TEST_MEILI_URL;
  return url ? { url, key: process.env.TEST_MEILI_KEY ?? '' } : undefined;
}

/** Whether `MeilisearchServer.start` has a program to start. */
export function isMeilisearchInstalled(): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, PROGRAM), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A Meilisearch of one's own as production runs it: with a master key, reporting to nobody. */
export class MeilisearchServer {
  private constructor(
    readonly url: string,
    /** The master key. */
    readonly key: string,
    private readonly server: ServerProcess,
    private readonly folder: string,
  ) {}

  /** Needs `meilisearch` on PATH. */
  static async start(): Promise<MeilisearchServer> {
    const folder = await mkdtemp(join(tmpdir(), 'ppi-atlas-meili-'));
    const address = `127.0.0.1:${await findFreePort()}`;
    const url = `http://${address}`;
    const key = randomBytes(18).toString('hex');
    const places = { '--db-path': 'data', '--dump-dir': 'dumps', '--snapshot-dir': 'snapshots' };
    const process = new ServerProcess({
      program: PROGRAM,
      args: [
        ...['--http-addr', address, '--master-key', key, '--no-analytics'],
        ...Object.entries(places).flatMap(([option, place]) => [option, join(folder, place)]),
      ],
      answers: async () => (await fetch(`${url}/health`)).ok,
      install: 'Put meilisearch on PATH, or set TEST_MEILI_URL and TEST_MEILI_KEY.',
    });
    const server = new MeilisearchServer(url, key, process, folder);
    await server.again();
    return server;
  }

  /** Starts it again on what it had stored. */
  async again(): Promise<void> {
    await this.server.start();
  }

  kill(): Promise<void> {
    return this.server.kill();
  }

  hang(): void {
    this.server.hang();
  }

  resume(): void {
    this.server.resume();
  }

  /** Starts it again on nothing, as after a restore that was forgotten. */
  async againEmpty(): Promise<void> {
    await this.server.kill();
    await rm(join(this.folder, 'data'), { recursive: true, force: true });
    await this.server.start();
  }

  /** Stops it for good and removes its data. */
  async remove(): Promise<void> {
    await this.server.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}
