import type { components } from './schema.generated.js';

export type Problem = components['schemas']['Problem'];
export interface FieldFault {
  path: string;
  message: string;
}

/** The API refused (RFC 9457). `message` is its `detail`: what to do next. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: string;
  readonly errors: readonly FieldFault[];
  readonly requestId: string | null;

  constructor(
    readonly status: number,
    problem: Partial<Problem>,
    /** Seconds to wait before another try; null when not stated. */
    readonly retryAfter: number | null,
  ) {
    super(problem.detail ?? '');
    this.code = problem.code ?? '';
    this.errors = (problem.errors ?? []) as FieldFault[];
    this.requestId = problem.requestId ?? null;
  }
}

/** No answer came: no connection, no server, or none in time. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

export async function problemOf(response: Response): Promise<ProblemError> {
  const problem = await response
    .clone()
    .json()
    .then((body: unknown) => (typeof body === 'object' && body !== null ? body : {}))
    .catch(() => ({}));
  const wait = response.headers.get('retry-after') ?? '';
  return new ProblemError(response.status, problem, /^\d+$/.test(wait) ? Number(wait) : null);
}
