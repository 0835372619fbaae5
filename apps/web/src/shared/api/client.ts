import createClient from 'openapi-fetch';
import { currentToken, refuseToken } from '../session/session.js';
import { fetchPatiently } from './patience.js';
import { problemOf, ProblemError, UnreachableError } from './problem-error.js';
import type { paths } from './schema.generated.js';

/** Longer than the server itself waits for a worker. */
const PATIENCE_MS = 45_000;

async function patientFetch(request: Request): Promise<Response> {
  const token = currentToken();
  // Who tries out another token names it.
  const isOwnCall = !request.headers.has('Authorization');
  if (isOwnCall && token) request.headers.set('Authorization', `Bearer ${token}`);
  try {
    const response = await fetchPatiently(request, PATIENCE_MS);
    if (response.status === 401 && isOwnCall) refuseToken(token);
    if (!response.ok) throw await problemOf(response);
    return response;
  } catch (error) {
    if (error instanceof ProblemError || request.signal.aborted) throw error;
    throw new UnreachableError('No answer', { cause: error });
  }
}

/**
 * Calls of the API, typed by its document, with the token of who has signed in. They fail with ProblemError or UnreachableError, or with AbortError when
 * the signal given was aborted.
 */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: patientFetch });

/** The body of an answer: `const item = await bodyOf(api.GET('/api/v1/knowledge/{id}', …))`. */
export async function bodyOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}
