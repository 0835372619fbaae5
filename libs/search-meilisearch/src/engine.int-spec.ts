import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Engine } from './engine.js';

let server: Server;
let asked: IncomingHttpHeaders[];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.headers);
    response.setHeader('content-type', 'application/json').end('{"status":"available"}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => void server.close());

it('asks for answers that are not compressed, on connections that stay open', async () => {
  const { port } = server.address() as AddressInfo;
  const engine = new Engine({ url: `http://127.0.0.1:${port}`, key: 'a key of ours' });
  await engine.search((client) => client.health());
  await engine.request((client) => client.health());
  expect(asked.map((headers) => [headers['accept-encoding'], headers.connection])).toEqual([
    ['identity', 'keep-alive'],
    ['identity', 'keep-alive'],
  ]);
});
