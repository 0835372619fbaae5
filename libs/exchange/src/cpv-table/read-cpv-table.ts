import type { Readable } from 'node:stream';
import type { CpvEntry } from '#vocabulary';
import {
  BrokenOffError,
  openBytes,
  withFirstBytes,
  type ByteChunks,
  type BytesRead,
} from '../byte-source.js';
import { ImportFileError } from '../import-file.error.js';
import { readCpvTsv } from './cpv-tsv.js';
import { readCpvXml } from './cpv-xml.js';

/** Unpacked; the official table is some 30 MB in its longest form. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Reads a table of CPV codes: tab-separated, or in one of the XML forms of the Publications Office, gzipped or not.
 * All or nothing.
 *
 * @throws CpvTableError (`CPV_TABLE_INVALID`) with each fault and its line
 * @throws ImportFileError (`IMPORT_FILE_UNREADABLE`) when the file cannot be read at all
 */
export async function readCpvTable(source: string | Readable, onBytes?: BytesRead): Promise<CpvEntry[]> {
  try {
    return await read(openBytes(source, onBytes));
  } catch (error) {
    if (!(error instanceof BrokenOffError)) throw error;
    throw new ImportFileError(`Nothing was changed: ${error.message}. Get the file anew.`, { cause: error });
  }
}

async function read(bytes: ByteChunks): Promise<CpvEntry[]> {
  const { first, chunks } = await withFirstBytes(limited(bytes));
  const start = first.toString('latin1').trimStart();
  if (start.startsWith('PK')) {
    throw new ImportFileError('This is a ZIP archive. Unpack it and import the table in it.');
  }
  return start.startsWith('<') ? readCpvXml(chunks) : readCpvTsv(chunks);
}

async function* limited(chunks: ByteChunks): ByteChunks {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new ImportFileError('The file is larger than any table of CPV codes.');
    yield chunk;
  }
}
