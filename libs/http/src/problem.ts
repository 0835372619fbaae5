import type { ErrorKind, FieldError } from '#errors';

/** RFC 9457 problem details with this product's extensions. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  /** Upper snake case; never renamed once published. */
  code: string;
  detail: string;
  /** Also in the X-Request-Id header and in the log. */
  requestId: string;
  errors?: FieldError[];
}

export const PROBLEM_CONTENT_TYPE = 'application/problem+json';

export const STATUS_OF_KIND: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  'not-found': 404,
  'timed-out': 408,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  unavailable: 503,
};

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Unauthorized',
  404: 'Not found',
  408: 'Request timeout',
  409: 'Conflict',
  413: 'Content too large',
  415: 'Unsupported media type',
  429: 'Too many requests',
  431: 'Request header fields too large',
  500: 'Internal server error',
  503: 'Service unavailable',
};

export function problem(
  status: number,
  code: string,
  detail: string,
  requestId: string,
  errors?: FieldError[],
): Problem {
  return {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    code,
    detail,
    requestId,
    ...(errors && { errors }),
  };
}
