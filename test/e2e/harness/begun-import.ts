import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { API, TOKEN } from './atlas.js';

/** Announces a file of suppliers and sends its beginning alone; the connection that it gives stays open for the rest. */
export async function beginImport(base: string, announcedBytes: number, beginning: string): Promise<Socket> {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  // The process at the other end may be killed.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(
    [
      `POST ${API}/imports/suppliers?fileName=f.jsonl HTTP/1.1`,
      `Host: ${hostname}`,
      `Authorization: Bearer ${TOKEN}`,
      'Content-Type: application/x-ndjson',
      `Content-Length: ${announcedBytes}`,
      '',
      beginning,
    ].join('\r\n'),
  );
  return socket;
}
