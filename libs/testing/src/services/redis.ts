import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort, ServerProcess } from './server-process.js';

/** A Redis of one's own as production runs it: password, append-only file, no eviction. */
export class RedisServer {
  private constructor(
    readonly url: string,
    private readonly server: ServerProcess,
    private readonly folder: string,
  ) {}

  /** Needs `redis-server` on PATH. */
  static async start(): Promise<RedisServer> {
    const folder = await mkdtemp(join(tmpdir(), 'ppi-atlas-redis-'));
    const port = await findFreePort();
    const password = randomBytes(18).toString('hex');
    const server = new ServerProcess({
      program: 'redis-server',
      args: Object.entries({
        bind: '127.0.0.1',
        port,
        requirepass: password,
        dir: folder,
        appendonly: 'yes',
        'maxmemory-policy': 'noeviction',
        save: '',
      }).flatMap(([name, value]) => [`--${name}`, String(value)]),
      answers: async () => (await send(port, password, 'PING')) === '+PONG',
      install: 'Install it (Debian: apt-get install redis-server), or set TEST_REDIS_URL.',
    });
    const redis = new RedisServer(`redis://:${password}@127.0.0.1:${port}`, server, folder);
    await redis.again();
    return redis;
  }

  /** Starts it again on what it had stored. */
  async again(): Promise<void> {
    await this.server.start();
  }

  stop(): Promise<void> {
    return this.server.stop();
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

  /** Forgets everything, as after a restore from nothing. */
  async flush(): Promise<void> {
    const { port, password } = new URL(this.url);
    const reply = await send(Number(port), password, 'FLUSHALL');
    if (reply !== '+OK') throw new Error(`Redis was not flushed: ${reply}`);
  }

  /** Stops it for good and removes its data. */
  async remove(): Promise<void> {
    await this.server.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The reply to one command, its first line. */
function send(port: number, password: string, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setTimeout(2_000, () => socket.destroy(new Error('Redis does not answer')));
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const lines = text.split('\r\n');
      if (lines.length < 3) return; // the reply to AUTH, ours, and what follows the last line end
      socket.destroy();
      resolve(lines[1]!);
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('Redis closed the connection')));
    socket.write(`AUTH ${password}\r\n${command}\r\n`);
  });
}
