import type { Readable } from 'node:stream';
import { ImportFileTooLargeError, UploadBrokenOffError, UploadTimedOutError } from './import-errors.js';

const MB = 1_000_000;
/** A sender that says nothing for so long is not coming back. */
const SILENCE_MS = 30_000;

export interface UploadBounds {
  maxMb: number;
  /** For the whole file. */
  withinMs: number;
  /** Default 30 s. */
  silenceMs?: number;
}

/**
 * The bytes of a file as they arrive, within bounds. The stream is left open when it goes beyond one, so that the sender
 * can still be told why.
 */
export async function* receivedBytes(
  stream: Readable,
  { maxMb, withinMs, silenceMs = SILENCE_MS }: UploadBounds,
): AsyncGenerator<Buffer> {
  const until = Date.now() + withinMs;
  const chunks = stream.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
  let total = 0;
  for (;;) {
    const chunk = await nextWithin(chunks, Math.min(silenceMs, until - Date.now()));
    if (chunk === null) return;
    total += chunk.length;
    if (total > maxMb * MB) throw new ImportFileTooLargeError(maxMb);
    yield chunk;
  }
}

async function nextWithin(chunks: AsyncIterator<Buffer>, ms: number): Promise<Buffer | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new UploadTimedOutError()), Math.max(0, ms));
  });
  const next = chunks.next().catch((error: unknown) => {
    throw new UploadBrokenOffError(error);
  });
  try {
    const result = await Promise.race([next, late]);
    return result.done ? null : result.value;
  } finally {
    clearTimeout(timer);
  }
}
