import pg from 'pg';
import { SUPERUSER } from './cluster.js';

/** Any fixed pair of numbers; advisory locks of other purposes live in the product's own database. */
const LOCK = [0x70706961, 1];

const CONNECT_TIMEOUT_MS = 5_000;

export function superuserUrl(port: number, password: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
}

/**
 * Ownership of a data folder: a session lock in its own database. The kernel closes the connection, and so
 * frees the lock, however the owner ends; a lock file would outlive `kill -9`.
 */
export class OwnerLock {
  /** Settles when the connection ends, whoever ended it. */
  readonly lost: Promise<void>;

  private constructor(readonly client: pg.Client) {
    this.lost = new Promise((resolve) => client.once('end', resolve));
  }

  /** Takes the lock, or tells who has it. Throws what `pg` throws when the server cannot be reached. */
  static async acquire(url: string): Promise<{ lock: OwnerLock } | { holder: string }> {
    const client = await connect(url);
    const lock = new OwnerLock(client);
    try {
      const { rows } = await client.query<{ taken: boolean }>(
        'SELECT pg_try_advisory_lock($1, $2) AS taken',
        LOCK,
      );
      if (rows[0]?.taken) return { lock };
      const holder = (await findHolder(client)) ?? 'another process';
      await lock.release();
      return { holder };
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  async release(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}

/** Who owns the server at this address, or null when nobody does. */
export async function findOwner(url: string): Promise<string | null> {
  const client = await connect(url);
  try {
    return await findHolder(client);
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: `process ${process.pid}`,
    keepAlive: true,
  });
  client.on('error', () => undefined); // seen as the end of the connection
  await client.connect();
  return client;
}

async function findHolder(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE l.locktype = 'advisory' AND l.granted AND l.classid = $1 AND l.objid = $2`,
    LOCK,
  );
  return rows[0]?.name ?? null;
}
