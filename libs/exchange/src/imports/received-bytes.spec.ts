import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { receivedBytes, type UploadBounds } from './received-bytes.js';

const BOUNDS: UploadBounds = { maxMb: 1, withinMs: 5_000, silenceMs: 5_000 };

async function receive(stream: Readable, bounds: Partial<UploadBounds> = {}): Promise<number> {
  let total = 0;
  for await (const chunk of receivedBytes(stream, { ...BOUNDS, ...bounds })) total += chunk.length;
  return total;
}

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('a file that is received', () => {
  it('is taken up to the limit, to the byte', async () => {
    expect(await receive(Readable.from([Buffer.alloc(999_999), Buffer.alloc(1)]))).toBe(1_000_000);
  });

  it('is refused beyond the limit, and the sender can still be answered', async () => {
    const stream = Readable.from([Buffer.alloc(1_000_000), Buffer.alloc(1), Buffer.alloc(1)]);

    await expect(receive(stream)).rejects.toEqual(code('IMPORT_FILE_TOO_LARGE'));
    expect(stream.destroyed).toBe(false);
  });

  it('is given up when its sender falls silent', async () => {
    const stream = new PassThrough();
    stream.write('[{"id":');

    await expect(receive(stream, { silenceMs: 20 })).rejects.toEqual(code('UPLOAD_TIMED_OUT'));
    expect(stream.destroyed).toBe(false);
  });

  it('is given up when it takes too long, however busy its sender is', async () => {
    const stream = new PassThrough();
    const timer = setInterval(() => stream.write('x'), 5);

    await expect(receive(stream, { withinMs: 60 })).rejects.toEqual(code('UPLOAD_TIMED_OUT'));
    clearInterval(timer);
  });

  it('is refused when it breaks off', async () => {
    const stream = new PassThrough();
    stream.write('[{"id":');
    setImmediate(() => stream.destroy(new Error('aborted')));

    await expect(receive(stream)).rejects.toEqual(code('UPLOAD_BROKEN_OFF'));
  });
});
