import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

interface RawRequest {
  method?: string;
  /** Sent as it is, byte for byte. */
  path: string;
  /** One line each, sent as it is, in Latin-1. */
  headers?: string[];
  body?: string | Uint8Array;
  /** A body of no announced length, its chunks as they go over the wire. */
  chunked?: Uint8Array;
}

/** Sends what no HTTP library would: addresses and headers are not checked, encoded or normalised. */
export async function rawRequest(
  base: string,
  { method = 'GET', path, headers = [], body = '', chunked }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  const bytes = Buffer.from(chunked ?? body);
  const head = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${hostname}`,
    'Connection: close',
    ...headers,
    ...(bytes.length > 0 && !chunked ? [`Content-Length: ${bytes.length}`] : []),
  ];
  const answer = await new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(chunks)));
    socket.write(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), bytes]));
  });
  return parseAnswer(answer.toString());
}

function parseAnswer(answer: string): RawAnswer {
  const end = answer.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = answer.slice(0, end).split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    status: Number(statusLine.split(' ')[1]),
    headers: Object.fromEntries(headers),
    text: answer.slice(end + 4),
  };
}
