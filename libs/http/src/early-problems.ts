import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvalidInputError } from '#errors';
import { problem, PROBLEM_CONTENT_TYPE } from './problem.js';

/*
 * Problems of requests that never reach a route, and so neither hooks nor filters. The server's own answers to them
 * are of another shape and repeat the address that was asked for.
 */

/** For Fastify's `frameworkErrors`: the path cannot be decoded or a part of it is too long to be an id. */
export function answerUnroutable(
  { code }: { code: string },
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const answer =
    code === 'FST_ERR_MAX_PARAM_LENGTH'
      ? problem(
          404,
          'ROUTE_NOT_FOUND',
          'There is nothing at this address: a part of it is too long.',
          request.id,
        )
      : problem(400, 'MALFORMED_REQUEST', 'The address is not valid percent-encoded UTF-8.', request.id);
  void reply.header('X-Request-Id', request.id).status(answer.status).type(PROBLEM_CONTENT_TYPE).send(answer);
}

const REASONS: Record<number, string> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

/** For Fastify's `clientErrorHandler`: what arrived is not HTTP, is too slow, or has headers that are too large. */
export function answerUnreadable({ code }: { code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const requestId = randomUUID();
  const answer =
    code === 'HPE_HEADER_OVERFLOW'
      ? problem(
          431,
          'HEADERS_TOO_LARGE',
          'Address and headers are larger than 16 kB. Shorten them.',
          requestId,
        )
      : code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? problem(408, 'REQUEST_TIMED_OUT', 'The request did not arrive in time. Send it again.', requestId)
        : problem(400, 'MALFORMED_REQUEST', 'The request is not valid HTTP.', requestId);
  const body = JSON.stringify(answer);
  socket.end(
    [
      `HTTP/1.1 ${answer.status} ${REASONS[answer.status]}`,
      `Content-Type: ${PROBLEM_CONTENT_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${requestId}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

/** Throws `InvalidInputError` for a query that the server's lenient parser would take for other text than was meant. */
export function checkQueryEncoding(url: string): void {
  const start = url.indexOf('?');
  if (start === -1) return;
  const errors = url
    .slice(start + 1)
    .split('&')
    .filter((parameter) => !isDecodable(parameter))
    .map((parameter) => ({ path: nameOf(parameter), message: 'is not valid percent-encoded UTF-8' }));
  if (errors.length > 0) throw new InvalidInputError(errors);
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** A name that is not readable itself is left out. */
const nameOf = (parameter: string): string => /^[\w-]{1,100}/.exec(parameter)?.[0] ?? '';
