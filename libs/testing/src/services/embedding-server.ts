import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { wordVector } from '../embedder-contract/word-vector.js';

/** What went in: the bodies of all requests, and the headers of the last. */
interface Received {
  requests: { model: string; input: string[] }[];
  headers: IncomingMessage['headers'];
}

/** Answers a request in place of the server; `vectors` are what it would have said. */
export type Misbehaviour = (response: ServerResponse, vectors: number[][]) => void | Promise<void>;

interface EmbeddingServerOptions {
  dimension: number;
  /** Words that mean the same; all become the first of their group. */
  synonyms?: string[][];
  /** The key that it asks for; none by default. */
  key?: string;
}

/**
 * A server with `POST /v1/embeddings` over real HTTP whose model counts words: the same text gives the same vector,
 * texts that share words (or synonyms) are near. It keeps its address over `stop` and `again`.
 */
export class EmbeddingServer {
  readonly received: Received = { requests: [], headers: {} };
  /** Set it to have the next requests answered otherwise. */
  misbehaviour: Misbehaviour | undefined;
  /** Another dimension from now on, as after an exchange of the model. */
  dimension: number;
  #server: Server | undefined;
  #port = 0;

  private constructor(private readonly options: EmbeddingServerOptions) {
    this.dimension = options.dimension;
  }

  static async start(options: EmbeddingServerOptions): Promise<EmbeddingServer> {
    const server = new EmbeddingServer(options);
    await server.again();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async again(): Promise<void> {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    }).listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Connections are refused from now on, and those that are open are cut. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.method !== 'POST' || request.url !== '/v1/embeddings') return reply(response, 404, {});
    const body = JSON.parse(Buffer.concat(chunks).toString()) as { model: string; input: string[] };
    this.received.requests.push(body);
    this.received.headers = request.headers;
    const { key } = this.options;
    if (key && request.headers.authorization !== `Bearer ${key}`) return reply(response, 401, {});
    const vectors = body.input.map((text) => this.#vectorOf(text));
    if (this.misbehaviour) return this.misbehaviour(response, vectors);
    reply(response, 200, answerOf(vectors));
  }

  #vectorOf(text: string): number[] {
    return wordVector(text, this.dimension, this.options.synonyms);
  }
}

/** The body of a good answer; `data` in reverse, which the form allows. */
export const answerOf = (vectors: number[][]): object => ({
  object: 'list',
  data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })).reverse(),
});

export function reply(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
