import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type FieldError } from '#errors';
import { isDatabaseAway } from './database-away.js';
import { problem, PROBLEM_CONTENT_TYPE, STATUS_OF_KIND, type Problem } from './problem.js';

interface HttpFault {
  statusCode?: number;
  code?: string;
}

/** What the server says of faults found before any of our code runs: by Fastify's code, or by status. */
const KNOWN_FAULTS: Record<string, [status: number, code: string, detail: string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'BODY_TOO_LARGE', 'The body is larger than 1 MB. Shorten its texts.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    'Send the body as Content-Type: application/json.',
  ],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    400,
    'MALFORMED_REQUEST',
    'The body does not have the length it announces.',
  ],
};

const BY_STATUS: Record<number, [code: string, detail: string]> = {
  400: ['MALFORMED_REQUEST', 'The request could not be read. Check its address and its body.'],
  404: ['ROUTE_NOT_FOUND', 'There is nothing at this address. The calls are listed at /docs.'],
  429: [
    'TOO_MANY_REQUESTS',
    'Too many requests from this address. Wait for the seconds in Retry-After and try again.',
  ],
};

/** Turns every error into problem+json. What is not expected becomes a 500 that says nothing of its cause. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    const answer = this.toProblem(error, request.id);
    if (answer.status === 401) void reply.header('WWW-Authenticate', 'Bearer');
    if (answer.status === 503) {
      this.logger.warn({ requestId: request.id, code: answer.code });
      void reply.header('Retry-After', '5');
    }
    void reply.status(answer.status).type(PROBLEM_CONTENT_TYPE).send(answer);
  }

  private toProblem(error: unknown, requestId: string): Problem {
    if (error instanceof DomainError) {
      const errors = (error as { errors?: FieldError[] }).errors;
      return problem(STATUS_OF_KIND[error.kind], error.code, error.message, requestId, errors);
    }
    const fault = ((error as Error).cause ?? error) as HttpFault; // Nest wraps the errors of Fastify
    const known = KNOWN_FAULTS[fault.code ?? ''];
    if (known) return problem(...known, requestId);
    const stated = error instanceof HttpException ? error.getStatus() : fault.statusCode;
    // 403 comes of paths that lead out of the page's folder: as good as nothing there.
    const status = stated === 403 ? 404 : stated;
    if (status !== undefined && status >= 400 && status < 500) {
      const [code, detail] = BY_STATUS[status] ?? BY_STATUS[400]!;
      return problem(status, code, detail, requestId);
    }
    if (isDatabaseAway(error)) {
      return problem(
        503,
        'DATABASE_UNAVAILABLE',
        'The database does not answer at the moment. Try again in a few seconds.',
        requestId,
      );
    }
    this.logger.error({ requestId, error: describe(error) });
    return problem(
      500,
      'INTERNAL_ERROR',
      'Something went wrong on our side and was logged. Try again; if it stays, report the requestId.',
      requestId,
    );
  }
}

/** Class and place of an error; its message may quote input, so of database errors only the code is kept. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { code?: string };
  const stack = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8);
  return { name: error.name, ...(code && { code }), message: code ? undefined : error.message, stack };
}
