import { formatOfName, type ImportFormat } from '../read-rows.js';
import { ImportFormatUnknownError } from './import-errors.js';

const FORMAT_OF_TYPE = new Map<string, ImportFormat>([
  ['application/json', 'json'],
  ['application/x-ndjson', 'jsonl'],
  ['application/ndjson', 'jsonl'],
  ['application/jsonl', 'jsonl'],
  ['application/x-jsonlines', 'jsonl'],
  ['text/csv', 'csv'],
  ['text/tab-separated-values', 'csv'],
]);

/**
 * The format of a file that was sent. Its name counts first: what browsers and systems believe a type to be is often
 * wrong. Whether the file is packed need not be said.
 */
export function sentFormat(fileName: string | null, contentType: string | null): ImportFormat {
  const type = contentType?.split(';', 1)[0]!.trim().toLowerCase() ?? '';
  const format = formatOfName(fileName ?? '') ?? FORMAT_OF_TYPE.get(type);
  if (!format) throw new ImportFormatUnknownError();
  return format;
}
