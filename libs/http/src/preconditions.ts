import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InvalidInputError } from '#errors';

/** Reads `If-Match: "3"` (quotes optional): the revision that the editor saw. */
export function parseIfMatch(header: string | undefined): number {
  const match = /^(?:W\/)?("?)([1-9]\d{0,8})\1$/.exec(header?.trim() ?? '');
  if (!match) {
    throw new InvalidInputError(
      [{ path: 'If-Match', message: 'must be the revision of the record as you read it, for example "3"' }],
      'Say which revision you are changing: read the record and send its revision in the If-Match header.',
    );
  }
  return Number(match[2]);
}

export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  parseIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);
