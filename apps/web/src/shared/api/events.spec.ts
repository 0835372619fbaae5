import { describe, expect, it } from '@jest/globals';
import { eventData } from './events.js';

async function read(...pieces: (string | Uint8Array)[]): Promise<unknown[]> {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) {
        controller.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
      }
      controller.close();
    },
  });
  const found: unknown[] = [];
  for await (const data of eventData(stream)) found.push(data);
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
});
