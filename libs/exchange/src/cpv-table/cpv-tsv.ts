import type { CpvEntry } from '#vocabulary';
import type { ByteChunks } from '../byte-source.js';
import { readLineRows, type LineFormat } from '../line-rows.js';
import { CpvTableBuilder, isLanguage } from './cpv-table-builder.js';

/** Cells between tabs, as they are. */
const CELLS: LineFormat = {
  quotes: false,
  parse: (text, line) => ({ line, value: { cells: text.split('\t') }, cells: true }),
};

/** Columns `code` and one for each language (`en`, `lt`, …); others are passed over. */
export async function readCpvTsv(chunks: ByteChunks): Promise<CpvEntry[]> {
  const table = new CpvTableBuilder();
  let header: string[] | undefined;
  let line = 1;
  for await (const row of readLineRows(chunks, CELLS)) {
    line = row.line;
    if ('errors' in row) return table.fail(line, row.errors.map(({ message }) => message).join(', '));
    const cells = row.value.cells as string[];
    if (!header) {
      header = cells.map((cell) => cell.trim());
      checkHeader(table, header, line);
    } else if (cells.length !== header.length) {
      table.fault(line, `has ${cells.length} columns, the header ${header.length}`);
    } else {
      const labels = header.flatMap((name, at): [string, string][] =>
        isLanguage(name) ? [[name, cells[at]!]] : [],
      );
      table.add(line, cells[header.indexOf('code')]!.trim(), new Map(labels));
    }
  }
  return table.finish(line);
}

function checkHeader(table: CpvTableBuilder, header: readonly string[], line: number): void {
  if (!header.includes('code') || !header.some(isLanguage)) {
    table.fail(
      line,
      'the header must name a column "code" and columns of languages such as "en", parted by tabs',
    );
  }
  const twice = header.find((name, at) => header.indexOf(name) < at);
  if (twice !== undefined && (twice === 'code' || isLanguage(twice))) {
    table.fail(line, `the header names the column "${twice}" twice`);
  }
}
