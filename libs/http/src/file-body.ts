import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { UnsupportedMediaTypeError } from './json-body.js';

const FILE = 'application/octet-stream';
/** A sender in the middle of a file that is refused hears why only if what it sends is taken for a while. */
const LISTEN_ON_MS = 3_000;

/** A body that is a file, as it arrives. */
export interface FileBody {
  stream: Readable;
  /** As stated by the sender; null when not. */
  contentType: string | null;
  contentLength: number | null;
}

/** Marks a call whose body is a file of whatever type; `@ReadFile()` gives it to the controller. */
export const TakesFile = (): MethodDecorator => RouteConfig({ takesFile: true });

export const ReadFile = createParamDecorator((_: unknown, context: ExecutionContext): FileBody => {
  const { body, raw } = context.switchToHttp().getRequest<FastifyRequest>();
  const length = raw.headers['content-length'];
  return {
    stream: body instanceof Readable ? body : Readable.from([]),
    contentType: statedTypes.get(raw) ?? null,
    contentLength: length === undefined ? null : Number(length),
  };
});

const statedTypes = new WeakMap<IncomingMessage, string>();

const takesFile = ({ routeOptions }: FastifyRequest): boolean =>
  (routeOptions.config as { takesFile?: boolean }).takesFile === true;

/**
 * Hands the bodies of calls marked with `TakesFile` on as streams. The server chooses a parser by the type of a body
 * alone, and its parser of JSON holds it whole: so those calls have one type for the server, whatever was stated.
 */
export function acceptFiles(server: FastifyInstance): void {
  server.addContentTypeParser(FILE, (request: FastifyRequest, payload: IncomingMessage, done) => {
    if (takesFile(request)) return done(null, payload);
    payload.resume();
    done(new UnsupportedMediaTypeError());
  });
  server.addHook('onRequest', (request, _reply, done) => {
    if (!takesFile(request)) return done();
    const { headers } = request.raw;
    const encoding = headers['content-encoding'] ?? 'identity';
    // A packed file is known by its bytes.
    if (!['identity', 'gzip', 'x-gzip'].includes(encoding)) return done(new UnsupportedMediaTypeError());
    if (headers['content-type'] !== undefined) statedTypes.set(request.raw, headers['content-type']);
    headers['content-type'] = FILE;
    done();
  });
  server.addHook('onSend', async (request, reply) => {
    if (takesFile(request) && !request.raw.readableEnded && !request.raw.destroyed) {
      await hearOut(request.raw, reply);
    }
  });
}

/** Takes the rest of a refused file, for a while; what follows then ends with the connection. */
async function hearOut(request: IncomingMessage, reply: FastifyReply): Promise<void> {
  void reply.header('connection', 'close');
  const over = new AbortController();
  request.once('close', () => over.abort()).once('end', () => over.abort());
  request.resume();
  await delay(LISTEN_ON_MS, undefined, { signal: over.signal }).catch(() => undefined);
}
