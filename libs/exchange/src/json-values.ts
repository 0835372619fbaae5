import { MAX_DEPTH, TOO_DEEP, unreadable, type ImportRow } from './import-row.js';
import type { LineFormat } from './line-rows.js';
import { decodeUtf8, NOT_UTF8 } from './utf8.js';

/** One object to a line. */
export const JSON_LINES: LineFormat = { quotes: false, parse: parseRow };

export function parseElement(line: number, bytes: Uint8Array): ImportRow {
  const text = decodeUtf8(bytes);
  return text === null ? unreadable(line, NOT_UTF8) : parseRow(text, line);
}

function parseRow(text: string, line: number): ImportRow {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return unreadable(
      line,
      `is not valid JSON${whereIn(text, line, error)}; look for a missing quote, comma or bracket`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return unreadable(line, 'must be an object with named fields');
  }
  if (isDeeperThan(MAX_DEPTH, value)) return unreadable(line, TOO_DEEP);
  return { line, value: value as Record<string, unknown>, cells: false };
}

/** The line of the fault, where the engine gives its position. The engine's own words may quote the file: not shown. */
function whereIn(text: string, firstLine: number, error: unknown): string {
  const position = /at position (\d+)/.exec((error as Error).message)?.[1];
  if (position === undefined) return '';
  return ` near line ${firstLine + text.slice(0, Number(position)).split('\n').length - 1}`;
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}
