import { describe, expect, it } from '@jest/globals';
import { toCsv } from './csv.js';

const lines = (rows: (string | number)[][]) => toCsv(rows).replace('\ufeff', '');

describe('a CSV file of errors', () => {
  it('begins with a mark by which spreadsheets know its encoding', () => {
    expect(toCsv([['a']]).charCodeAt(0)).toBe(0xfeff);
  });

  it('quotes what would end a cell or a row', () => {
    expect(lines([['a,b', 'say "no"', 'two\nlines', 3]])).toBe('"a,b","say ""no""","two\nlines",3\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x")'])(
    'lets no spreadsheet run %j',
    (text) => {
      const cell = lines([[text]]).replace(/^"/, '');
      expect(cell.startsWith("'")).toBe(true);
    },
  );

  it('leaves numbers alone', () => {
    expect(lines([[-1, 'x=1']])).toBe('-1,x=1\r\n');
  });
});
