import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { EmbeddedPostgres } from '#database';
import { findFreePort } from './server-process.js';

/**
 * An "outside" Postgres of one's own, of the binaries that npm installs. Its address stays the same over `stop` and
 * `again`, for which a port of ours stands in front of the server's, which changes.
 */
export class PostgresServer {
  #sockets = new Set<Socket>();

  private constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly front: Server,
    private server: EmbeddedPostgres | undefined,
  ) {}

  static async start(): Promise<PostgresServer> {
    const folder = await mkdtemp(join(tmpdir(), 'ppi-atlas-postgres-'));
    await chmod(folder, 0o711); // for runs as root: the account of Postgres has to get in
    const server = await startServer(folder);
    const url = new URL(server.url);
    url.port = String(await findFreePort());
    const front = createServer();
    const postgres = new PostgresServer(url.href, folder, front, server);
    front.on('connection', (socket) => postgres.#join(socket));
    await new Promise<void>((resolve) => front.listen(Number(url.port), '127.0.0.1', resolve));
    return postgres;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    await server?.stop();
  }

  /** Starts it again on what it had stored. */
  async again(): Promise<void> {
    this.server = await startServer(this.folder);
  }

  /** `kill -9` of the whole server, which then comes back by itself, as under a container engine. */
  async kill(): Promise<void> {
    for (const pid of await this.#processes()) process.kill(pid, 'SIGKILL');
  }

  /** Connections stay open and nothing is answered, as when a machine hangs. */
  async hang(): Promise<void> {
    for (const pid of await this.#processes()) process.kill(pid, 'SIGSTOP');
  }

  async resume(): Promise<void> {
    for (const pid of await this.#processes()) process.kill(pid, 'SIGCONT');
  }

  async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'test' });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** Stops it for good and removes its data. */
  async remove(): Promise<void> {
    await this.stop();
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.front.close(resolve));
    await rm(this.folder, { recursive: true, force: true });
  }

  #join(socket: Socket): void {
    if (!this.server) {
      socket.resetAndDestroy(); // as good as refused
      return;
    }
    const { hostname, port } = new URL(this.server.url);
    const upstream = connect(Number(port), hostname);
    for (const [one, other] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      this.#sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  }

  /** The server and all that it started, from the kernel: it is asked for while the server does not answer. */
  async #processes(): Promise<number[]> {
    const parents = new Map<number, number>();
    for (const name of await readdir('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
      const parent = / [A-Z] (\d+) /.exec(stat.slice(stat.lastIndexOf(')') + 1))?.[1];
      if (parent) parents.set(Number(name), Number(parent));
    }
    const [pid] = (await readFile(join(this.folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split(
      '\n',
    );
    const server = Number(pid);
    return [server, ...[...parents.keys()].filter((child) => parents.get(child) === server)];
  }
}

/** Loaded when needed: unit tests, which use the builders of this lib, then start without a database driver. */
async function startServer(dataDir: string): Promise<EmbeddedPostgres> {
  const { startEmbeddedPostgres } = await import('#database');
  return startEmbeddedPostgres({ dataDir, durable: false });
}
