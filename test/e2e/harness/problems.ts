import { expect } from '@jest/globals';
import type { Response } from 'supertest';

interface ExpectedProblem {
  status: number;
  code: string;
  /** Field that `errors` must name; a fault of an item of its list counts too. */
  path?: string;
}

/** Traces of what happened inside: stack frames, SQL, names of files and tables, classes of errors. */
const INSIDES =
  /\n\s+at |node_modules|\.[jt]s:\d+|SELECT |INSERT |UPDATE |knowledge_items|QueryFailed|TypeError|RangeError|FST_ERR/;

/** What is wrong with an answer that should be this problem, or null. Lets tables of cases report all that fail. */
export function problemFault(
  answer: Pick<Response, 'status' | 'headers' | 'text'>,
  { status, code, path }: ExpectedProblem,
): string | null {
  if (answer.status !== status) return `answered ${answer.status}: ${answer.text.slice(0, 300)}`;
  if (!answer.headers['content-type']?.startsWith('application/problem+json')) {
    return `is ${answer.headers['content-type']}`;
  }
  const body = JSON.parse(answer.text) as Record<string, unknown>;
  if (body.code !== code) return `has the code ${String(body.code)}`;
  if (body.status !== status || body.type !== 'about:blank') return `is no problem: ${answer.text}`;
  for (const field of ['title', 'detail', 'requestId']) if (!body[field]) return `has no ${field}`;
  if (body.requestId !== answer.headers['x-request-id']) return 'differs from its header in the request id';
  if (INSIDES.test(answer.text)) return `tells of the inside: ${answer.text}`;
  if (path === undefined) return null;
  const errors = (body.errors ?? []) as { path: string; message: string }[];
  const named = errors.some(
    (error) => (error.path === path || error.path.startsWith(`${path}[`)) && error.message.length > 0,
  );
  return named ? null : `does not name ${path}: ${JSON.stringify(errors)}`;
}

export function expectProblem(
  answer: Pick<Response, 'status' | 'headers' | 'text'>,
  expected: ExpectedProblem,
): void {
  expect(problemFault(answer, expected)).toBeNull();
}
