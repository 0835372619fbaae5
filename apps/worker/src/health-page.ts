import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Parts } from '../../composition/src/index.js';

/**
 * What a worker tells a container engine, on a port of its own: `GET /health/live` is 200 while the process runs,
 * `GET /health/ready` is 200 while it takes jobs and all its parts answer, else 503 with their states.
 */
export class HealthPage {
  /** Whether jobs are taken. */
  isWorking = false;
  readonly #server = createServer((request, response) => {
    if (request.url === '/health/live') answer(response, 200, { status: 'up' });
    else if (request.url === '/health/ready') void this.#answerReady(response);
    else answer(response, 404, { status: 'unknown' });
  });

  constructor(private readonly parts: Parts) {}

  /** Returns the address. */
  async listen(host: string, port: number): Promise<string> {
    this.#server.listen(port, host);
    await once(this.#server, 'listening');
    const { port: taken } = this.#server.address() as AddressInfo;
    return `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async #answerReady(response: ServerResponse): Promise<void> {
    const worker = this.isWorking ? 'up' : 'down';
    const states = { worker, ...(await this.parts.check()) };
    const down = Object.values(states).includes('down');
    answer(response, down ? 503 : 200, { status: down ? 'down' : 'up', ...states });
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
