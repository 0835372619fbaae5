import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ImportFileError } from './import-file.error.js';

export type ByteChunks = AsyncIterable<Buffer>;

/** Told after each chunk how many bytes of the file, compressed as they stand there, have been read. */
export type BytesRead = (bytes: number) => void;

/** The bytes broke off after some had been read: a damaged or cut-off compressed file, or a failing disk. */
export class BrokenOffError extends Error {}

const GZIP_START = [0x1f, 0x8b] as const;

/**
 * Opens a path or takes a stream, unpacks gzip (known by its first bytes, whatever the name) and drops a BOM. Of a file
 * that is larger than `maxBytes` when unpacked, the rest is not read: a small file may unpack to more than any disk.
 */
export async function* openBytes(
  source: string | Readable,
  onBytes?: BytesRead,
  maxBytes = Infinity,
): ByteChunks {
  const stream = typeof source === 'string' ? createReadStream(source) : source;
  try {
    const raw = await withFirstBytes(counted(stream, onBytes));
    const isPacked = GZIP_START.every((byte, at) => raw.first[at] === byte);
    const plain = await withFirstBytes(isPacked ? unpacked(raw.chunks) : raw.chunks);
    if (isUtf16(plain.first)) {
      throw new ImportFileError(
        'The file is written in UTF-16. Save it with the encoding UTF-8 and import it again.',
      );
    }
    let skip = hasByteOrderMark(plain.first) ? 3 : 0;
    let total = 0;
    for await (const chunk of plain.chunks) {
      total += chunk.length;
      if (total > maxBytes) {
        throw new BrokenOffError(`the file goes beyond ${Math.round(maxBytes / 1_000_000)} MB (unpacked)`);
      }
      yield chunk.subarray(skip);
      skip = 0;
    }
  } finally {
    stream.destroy();
  }
}

async function* counted(stream: Readable, onBytes?: BytesRead): ByteChunks {
  let total = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer | string>) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      total += bytes.length;
      yield bytes;
      onBytes?.(total);
    }
  } catch (error) {
    if (total > 0) throw new BrokenOffError('the file cannot be read any further', { cause: error });
    throw cannotOpen(error);
  }
}

function cannotOpen(error: unknown): ImportFileError {
  const code = (error as NodeJS.ErrnoException).code;
  const reasons: Record<string, string> = {
    ENOENT: 'There is no file with this name. Check the path and the spelling.',
    EACCES: 'The file may not be read. Give this user the right to read it.',
    EISDIR: 'This is a folder. Name the file in it that is to be imported.',
  };
  return new ImportFileError(
    reasons[code ?? ''] ??
      `The file cannot be read${code ? ` (${code})` : ''}. Check that it is where you say.`,
    { cause: error },
  );
}

async function* unpacked(chunks: ByteChunks): ByteChunks {
  const gunzip = createGunzip();
  pipeline(Readable.from(chunks), gunzip, () => undefined); // a fault reaches the loop below
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    throw error instanceof BrokenOffError
      ? error
      : new BrokenOffError('the compressed file is damaged or was cut off', { cause: error });
  }
}

/** The first four bytes, as far as there are so many, and all the chunks including them. */
export async function withFirstBytes(source: ByteChunks): Promise<{ first: Buffer; chunks: ByteChunks }> {
  const iterator = source[Symbol.asyncIterator]();
  let first: Buffer = Buffer.alloc(0);
  while (first.length < 4) {
    const next = await iterator.next();
    if (next.done) break;
    first = Buffer.concat([first, next.value]);
  }
  async function* chunks(): ByteChunks {
    yield first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { first, chunks: chunks() };
}

const isUtf16 = (first: Buffer): boolean =>
  (first[0] === 0xff && first[1] === 0xfe) || (first[0] === 0xfe && first[1] === 0xff);

const hasByteOrderMark = (first: Buffer): boolean =>
  first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf;
