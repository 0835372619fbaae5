/** The API refused. `problem` is what it sent (RFC 9457); `retryAfter` is in seconds, null when not stated. */
export class ProblemError extends Error {
  constructor(problem, retryAfter) {
    super(problem.detail ?? `Status ${problem.status}`);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** No answer came: no connection, no server, or none in time. */
export class UnreachableError extends Error {}

/** Longer than the server itself waits for a worker. */
const PATIENCE_MS = 45_000;

/** Collections are `knowledge` and `suppliers`; `query` is a URLSearchParams. */
export const searchRecords = (collection, query, signal) =>
  request(`api/v1/${collection}?${query}`, {}, signal);

export const fetchQuality = (signal) => request('api/v1/quality', {}, signal);

export const fetchRanking = (signal) => request('api/v1/ranking', {}, signal);

export const previewMatches = (need, signal) =>
  request(
    'api/v1/match-previews',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(need) },
    signal,
  );

/** JSON of an answer. Fails with ProblemError or UnreachableError, or AbortError when `signal` was aborted. */
async function request(address, options, signal) {
  const late = AbortSignal.timeout(PATIENCE_MS);
  const stop = new AbortController();
  for (const cause of [signal, late]) {
    if (cause?.aborted) stop.abort(cause.reason);
    cause?.addEventListener('abort', () => stop.abort(cause.reason));
  }
  try {
    const response = await fetch(address, { ...options, signal: stop.signal });
    const body = await response.json().catch((error) => {
      if (response.ok || error.name === 'AbortError') throw error;
      return {};
    });
    if (response.ok) return body;
    throw new ProblemError({ ...body, status: response.status }, secondsIn(response.headers));
  } catch (error) {
    if (error instanceof ProblemError || signal?.aborted) throw error;
    throw new UnreachableError('No answer', { cause: error });
  }
}

function secondsIn(headers) {
  const value = headers.get('retry-after');
  return value !== null && /^\d+$/.test(value) ? Number(value) : null;
}
