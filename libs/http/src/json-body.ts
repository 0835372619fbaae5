import type { IncomingHttpHeaders } from 'node:http';
import { DomainError } from '#errors';

export class MalformedJsonError extends DomainError {
  readonly code = 'MALFORMED_JSON';
  readonly kind = 'invalid';
  constructor() {
    super('The body is not valid JSON in UTF-8. Check its brackets, quotes, commas and encoding.');
  }
}

export class UnsupportedMediaTypeError extends DomainError {
  readonly code = 'UNSUPPORTED_MEDIA_TYPE';
  readonly kind = 'unsupported';
  constructor() {
    super('Send the body as Content-Type: application/json, without compression.');
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The body as JSON; undefined for an empty one, since some clients announce JSON and send nothing. Unlike the parser
 * of Fastify it refuses bytes that are not UTF-8 instead of replacing them, and lets `__proto__` pass as an ordinary
 * key, so that it is reported as the unknown field it is.
 */
export function parseJsonBody(headers: IncomingHttpHeaders, body: Buffer): unknown {
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw new UnsupportedMediaTypeError();
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    throw new MalformedJsonError();
  }
}
