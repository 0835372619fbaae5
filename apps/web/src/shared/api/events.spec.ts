import { describe, expect, it, jest } from '@jest/globals';
import { eventData, followEvents } from './events.js';

const streamOf = (...pieces: (string | Uint8Array)[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const piece of pieces) {
        controller.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
      }
      controller.close();
    },
  });

async function read(...pieces: (string | Uint8Array)[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const data of eventData(streamOf(...pieces))) found.push(data);
  return found;
}

describe('server-sent events', () => {
  it('are told one by one, whatever pieces they come in', async () => {
    const whole = new TextEncoder().encode(
      'id: 1\ndata: {"progress":5,"title":"ė"}\n\nid: 2\ndata: {"progress":9}\n\n',
    );
    const wanted = [{ progress: 5, title: 'ė' }, { progress: 9 }];

    for (let cut = 0; cut <= whole.length; cut += 1) {
      expect(await read(whole.slice(0, cut), whole.slice(cut))).toEqual(wanted);
    }
  });

  it('are nothing without data, and one that was cut off is left out', async () => {
    expect(await read(': keep alive\n\n', 'data: 1\r\n\r\n', 'data: {"a"')).toEqual([1]);
  });

  it('are followed over connections that end or fail, until nobody listens', async () => {
    jest.useFakeTimers();
    try {
      const connections = [() => streamOf('data: 1\n\n'), () => Promise.reject(new Error('away'))];
      const leaving = new AbortController();
      const found: unknown[] = [];
      const following = followEvents(async () => (connections.shift() ?? (() => streamOf('data: 2\n\n')))(), {
        signal: leaving.signal,
        onData: (data) => found.push(data),
        onEnd: () => {
          found.push('ended');
          if (found.includes(2)) leaving.abort();
          return Promise.resolve();
        },
      });
      await jest.advanceTimersByTimeAsync(10_000);
      await following;

      expect(found).toEqual([1, 'ended', 'ended', 2, 'ended']);
    } finally {
      jest.useRealTimers();
    }
  });
});
