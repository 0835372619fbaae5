/**
 * `fetch` that gives up when no answer has come whole within the time. The body of a stream of events has no limit: it
 * takes as long as what it tells of.
 */
export async function fetchPatiently(request: Request, patienceMs: number): Promise<Response> {
  const impatience = new AbortController();
  const timer = setTimeout(
    () => impatience.abort(new DOMException('The answer took too long', 'TimeoutError')),
    patienceMs,
  );
  const response = await fetch(request, { signal: AbortSignal.any([request.signal, impatience.signal]) });
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) clearTimeout(timer);
  return response;
}
