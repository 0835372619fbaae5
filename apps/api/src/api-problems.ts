import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { PROBLEM_CONTENT_TYPE } from '#http';

const MEANINGS: Record<number, string> = {
  400: 'A field is not valid; `errors` names each',
  401: 'No valid token',
  404: 'No such record',
  408: 'The body did not arrive in time',
  409: 'Somebody else changed the record, or it exists already',
  413: 'The body is too large',
  415: 'A body of this type is not accepted',
  429: 'Too many requests from this address',
  503: 'A part of the service does not answer; try again after Retry-After',
};

/** Documents the problem+json answers of a call. */
export const ApiProblems = (...statuses: number[]): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: MEANINGS[status]!,
        content: { [PROBLEM_CONTENT_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
      }),
    ),
  );

export const ApiIfMatch = (): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiHeader({ name: 'If-Match', required: true, description: 'Revision as read', example: '"1"' }),
    ApiProblems(409),
  );
