import pg from 'pg';
import { Alarm, reconnectMs } from './alarm.js';

export interface PostgresListenerOptions {
  url: string;
  channel: string;
  onNotification(payload: string): void;
  /** Notifications sent before this are gone. Also called when the connection is back after a loss. */
  onListening?(): void;
  onLost?(error: Error): void;
}

/** A listener says nothing by itself, so a connection that hangs or was dropped on the way is found by asking. */
const HEARTBEAT_MS = 10_000;
const HEARTBEAT_WITHIN_MS = 5_000;

/** One connection that does nothing but LISTEN, and connects again until it is stopped. */
export class PostgresListener {
  readonly #alarm = new Alarm();
  #client: pg.Client | undefined;
  #stopped = false;
  #running: Promise<void> | undefined;

  constructor(private readonly options: PostgresListenerOptions) {}

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#alarm.ring();
    await this.#client?.end().catch(() => undefined);
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#stopped; failures += 1) {
      const client = new pg.Client({
        connectionString: this.options.url,
        application_name: 'ppi-atlas-listener',
        connectionTimeoutMillis: 5_000,
        keepAlive: true,
        query_timeout: HEARTBEAT_WITHIN_MS,
      });
      const lost = new Promise<Error>((resolve) => {
        client.once('error', resolve);
        client.once('end', () => resolve(new Error('The connection ended')));
      });
      client.on('error', () => undefined); // a dying connection may report more than once
      client.on('notification', ({ payload }) => this.options.onNotification(payload ?? ''));
      this.#client = client;
      let heartbeat: NodeJS.Timeout | undefined;
      let error: Error;
      try {
        await client.connect();
        await client.query(`LISTEN "${this.options.channel}"`);
        failures = 0;
        this.options.onListening?.();
        const dead = new Promise<Error>((resolve) => {
          heartbeat = setInterval(() => void client.query('SELECT 1').catch(resolve), HEARTBEAT_MS);
        });
        error = await Promise.race([lost, dead]);
      } catch (failure) {
        error = failure as Error;
      }
      clearInterval(heartbeat);
      this.#client = undefined;
      await client.end().catch(() => undefined);
      if (this.#stopped) return;
      this.options.onLost?.(error);
      await this.#alarm.sleep(reconnectMs(failures + 1));
    }
  }
}
