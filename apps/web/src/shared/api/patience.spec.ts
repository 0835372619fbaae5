import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fetchPatiently } from './patience.js';

const PATIENCE_MS = 1_000;
const request = new Request('http://atlas.test/api/v1/anything');

/** A server that has answered, with a body that goes on until the client hangs up. */
const answering = (type: string) => (_request: unknown, init?: RequestInit) => {
  const body = new ReadableStream({
    start: (controller) =>
      init!.signal!.addEventListener('abort', () => controller.error(init!.signal!.reason)),
  });
  return Promise.resolve(new Response(body, { headers: { 'content-type': type } }));
};

describe('the patience of the client', () => {
  const fetchBefore = globalThis.fetch;
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
    globalThis.fetch = fetchBefore;
  });

  const outcomeOf = async (response: Promise<Response>): Promise<string> => {
    const reading = response
      .then((answer) => answer.text())
      .then(
        () => 'read',
        (error: Error) => error.name,
      );
    const waiting = jest.advanceTimersByTimeAsync(100 * PATIENCE_MS).then(() => 'still open');
    return Promise.race([reading, waiting]);
  };

  it('ends when there is no answer', async () => {
    globalThis.fetch = (_request, init) =>
      new Promise((_resolve, reject) => {
        init!.signal!.addEventListener('abort', () => reject(init!.signal!.reason as Error));
      });

    expect(await outcomeOf(fetchPatiently(request, PATIENCE_MS))).toBe('TimeoutError');
  });

  it('ends when the body of an answer does not come to its end', async () => {
    globalThis.fetch = answering('application/json');

    expect(await outcomeOf(fetchPatiently(request, PATIENCE_MS))).toBe('TimeoutError');
  });

  it('has no end for a stream of events', async () => {
    globalThis.fetch = answering('text/event-stream; charset=utf-8');

    expect(await outcomeOf(fetchPatiently(request, PATIENCE_MS))).toBe('still open');
  });

  it('is over when whoever asked has left', async () => {
    globalThis.fetch = answering('text/event-stream');
    const leaving = new AbortController();
    const response = fetchPatiently(new Request(request, { signal: leaving.signal }), PATIENCE_MS);
    setTimeout(() => leaving.abort(), PATIENCE_MS);

    expect(await outcomeOf(response)).toBe('AbortError');
  });
});
