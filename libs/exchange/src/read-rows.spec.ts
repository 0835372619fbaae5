import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ImportRow } from './import-row.js';
import { readRows, type ImportFormat } from './read-rows.js';

const streamOf = (content: string | Buffer, chunk: number): Readable => {
  const bytes = Buffer.from(content);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, at) => at * chunk);
  return Readable.from(chunks.map((from) => bytes.subarray(from, from + chunk)));
};

async function collect(rows: AsyncIterable<ImportRow>): Promise<ImportRow[]> {
  const all: ImportRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

const read = (content: string | Buffer, format: ImportFormat, chunk = 65_536): Promise<ImportRow[]> =>
  collect(readRows(streamOf(content, chunk), { format }));

/** Values of the rows that could be read, messages of the others, each with its line. */
const told = (rows: ImportRow[]): [number, unknown][] =>
  rows.map((row) => [row.line, 'errors' in row ? row.errors[0]!.message : row.value]);

const two = { json: '[{"id":"a"},\n{"id":"b"}]', jsonl: '{"id":"a"}\n{"id":"b"}\n', csv: 'id\na\nb\n' };
const three = {
  json: '[{"id":"a"},{"id":"b"},{"id":"c"}]',
  jsonl: `${two.jsonl}{"id":"c"}`,
  csv: `${two.csv}c`,
};
const formats = ['json', 'jsonl', 'csv'] as const;
const ids = (rows: ImportRow[]): unknown[] => rows.map((row) => ('value' in row ? row.value.id : 'fault'));

describe.each(formats)('readRows of %s', (format) => {
  const text = two[format];

  it.each([
    ['as it is', Buffer.from(text)],
    ['with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['with CRLF line ends', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['without a last line end', Buffer.from(text.trimEnd())],
    ['gzipped', gzipSync(text)],
    ['gzipped with a byte order mark', gzipSync(`\uFEFF${text}`)],
  ])('reads a file %s, whatever the size of its chunks', async (_, bytes) => {
    const first = format === 'csv' ? 2 : 1;
    for (const chunk of [1, 2, 3, 65_536]) {
      expect(told(await read(bytes, format, chunk))).toEqual([
        [first, { id: 'a' }],
        [first + 1, { id: 'b' }],
      ]);
    }
  });

  it('reports a row that is not UTF-8 and reads the others', async () => {
    const latin1 = Buffer.from(three[format].replace('b', 'é'), 'latin1');
    const rows = await read(latin1, format);
    expect(ids(rows)).toEqual(['a', 'fault', 'c']);
    expect(told(rows)[1]![1]).toMatch(/not valid UTF-8/);
  });

  it('says that a UTF-16 file has to be saved as UTF-8', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    await expect(read(utf16, format)).rejects.toThrow(/UTF-16.*Save it with the encoding UTF-8/);
  });

  it('keeps the rows before the place where a gzipped file was cut off, and says where that is', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({ id: `row-${(index * 7919) % 20_011}` }));
    const whole = {
      json: JSON.stringify(many).replaceAll('},', '},\n'),
      jsonl: many.map((row) => `${JSON.stringify(row)}\n`).join(''),
      csv: `id\n${many.map((row) => `${row.id}\n`).join('')}`,
    }[format];
    const packed = gzipSync(whole);
    const rows = await read(packed.subarray(0, packed.length - 2000), format, 512);
    const last = rows.at(-1)!;
    expect(rows.length).toBeGreaterThan(1000);
    expect(ids(rows.slice(0, -1))).toEqual(many.slice(0, rows.length - 1).map((row) => row.id));
    expect(last).toMatchObject({ line: rows.at(-2)!.line, errors: [{ path: '' }] });
    expect(told([last])[0]![1]).toMatch(/damaged or was cut off/);
  });

  it('throws when a gzipped file gives nothing at all', async () => {
    await expect(read(gzipSync(text).subarray(0, 12), format)).rejects.toMatchObject({
      code: 'IMPORT_FILE_UNREADABLE',
      message: 'Nothing was read: the compressed file is damaged or was cut off.',
    });
  });

  it('reports a row of more than 1 MB and reads the next', async () => {
    const long = 'x'.repeat(1_200_000);
    const rows = await read(text.replace('a', long), format, 100_000);
    expect(ids(rows)).toEqual(['fault', 'b']);
    expect(told(rows)[0]![1]).toMatch(/^is longer than 1,000,000 bytes/);
  });

  it.each([1, 65_536])('closes its source, read %d bytes at a time, when the caller stops', async (chunk) => {
    const source = streamOf(text, chunk);
    for await (const row of readRows(source, { format })) {
      expect(row.line).toBeGreaterThan(0);
      break;
    }
    expect(source.destroyed).toBe(true);
  });
});

describe.each(['json', 'jsonl'] as const)('readRows of %s, nested', (format) => {
  it.each([
    ['lists', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['objects', `${'{"x":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ])('reports a row with 10,000 %s in each other and reads the next', async (_, deep) => {
    expect(told(await read(two[format].replace('"a"', deep), format))).toEqual([
      [1, 'has brackets nested more than 64 deep'],
      [2, { id: 'b' }],
    ]);
  });
});

describe('readRows of JSON', () => {
  it.each([
    ['an object', '{"id":"a"}', /does not hold a list/],
    ['a lone text', ' "a"', /does not hold a list/],
    ['nothing', ' \n', /is empty/],
  ])('throws for a file that holds %s', async (_, text, message) => {
    await expect(read(text, 'json')).rejects.toThrow(message);
  });

  it('reads an empty list as no rows', async () => {
    expect(await read('[ ]', 'json')).toEqual([]);
  });

  it('reports an element that is not an object', async () => {
    expect(told(await read('[1,\n"a",\nnull,\n[{}],\n{"id":"e"}]', 'json'))).toEqual([
      [1, 'must be an object with named fields'],
      [2, 'must be an object with named fields'],
      [3, 'must be an object with named fields'],
      [4, 'must be an object with named fields'],
      [5, { id: 'e' }],
    ]);
  });

  it('never repeats what stands in the file when it is no JSON', async () => {
    const rows = await read('[{"token": secret-value},\n{"id":"b"}]', 'json');
    expect(ids(rows)).toEqual(['fault', 'b']);
    expect(JSON.stringify(rows)).not.toContain('secret');
  });

  it('keeps a __proto__ key as a field like any other', async () => {
    const [row] = await read('[{"__proto__":{"admin":true}}]', 'json');
    const { value } = row as { value: Record<string, unknown> };
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(value.admin).toBeUndefined();
  });
});

describe('readRows of JSON lines', () => {
  it('reads one object to a line, passes over blank lines and reports the others by line', async () => {
    expect(told(await read('{"id":"a"}\n\n{"id":\n[]\n{"id":"e"}', 'jsonl'))).toEqual([
      [1, { id: 'a' }],
      [3, expect.stringMatching(/^is not valid JSON/)],
      [4, 'must be an object with named fields'],
      [5, { id: 'e' }],
    ]);
  });
});

describe('readRows of CSV', () => {
  it('reads quoted cells with delimiters, quotes and line ends, and empty cells as null', async () => {
    const text = 'id,title,year_from\na,"One, ""two""\nthree",2020\n\n,,\nb,,\n';
    expect(told(await read(text, 'csv'))).toEqual([
      [2, { id: 'a', title: 'One, "two"\nthree', year_from: '2020' }],
      [6, { id: 'b', title: null, year_from: null }],
    ]);
  });

  it.each([',', ';', '\t'])('knows the delimiter %j by the header', async (delimiter) => {
    const text = `id${delimiter}sectors\na${delimiter}"health|it"`;
    expect(told(await read(text, 'csv'))).toEqual([[2, { id: 'a', sectors: 'health|it' }]]);
  });

  it('gives back any table that was written by the rules, with the line of each row', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' x') });
    const table = fc.array(fc.tuple(cell, cell), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, chunk) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const lines = quoted.map(
          (_, at) => ['one,two', ...quoted.slice(0, at)].join('\n').split('\n').length + 1,
        );
        const kept = (text: string): string | null => (text.trim() === '' ? null : text);
        const expected = rows
          .map(([one, two], at) => [lines[at], { one: kept(one), two: kept(two) }] as const)
          .filter(([, row]) => row.one !== null || row.two !== null);
        expect(told(await read(['one,two', ...quoted].join('\n'), 'csv', chunk))).toEqual(expected);
      }),
    );
  });

  it('loses only the line with a quote that is never closed', async () => {
    const text = 'id,title\na,"One\nb,"Two"\nc,Three "3"\nd,"Four\ne,Five\n';
    const rows = await read(text, 'csv');
    expect(rows.map((row) => row.line)).toEqual([2, 3, 4, 5, 6]);
    expect(ids(rows)).toEqual(['fault', 'b', 'fault', 'fault', 'e']);
  });

  it('knows line ends of CR alone, also after a row that is too long', async () => {
    const chunks = [`id\r${'x'.repeat(1_200_000)}\r`, 'b\rc'].map((text) => Buffer.from(text));
    const rows = await collect(readRows(Readable.from(chunks), { format: 'csv' }));
    expect(rows.map((row) => row.line)).toEqual([2, 3, 4]);
    expect(ids(rows)).toEqual(['fault', 'b', 'c']);
  });

  it('reports a row with another number of cells than the header', async () => {
    expect(told(await read('id,title\na,One,more\nb\nc,Three', 'csv'))).toEqual([
      [2, 'has 3 cells where the header names 2 columns'],
      [3, 'has 1 cells where the header names 2 columns'],
      [4, { id: 'c', title: 'Three' }],
    ]);
  });

  it.each([
    ['a column without a name', 'id,,title\na,b,c', /Column 2 of the header row has no name/],
    [
      'a column named twice',
      'id,title,id\na,b,c',
      /Column 3 of the header row has the name of an earlier one/,
    ],
    ['a quote that is never closed', 'id,"title\na,b\n', /^The header row has a quote that is never closed/],
  ])('throws for a header with %s', async (_, text, message) => {
    await expect(read(text, 'csv')).rejects.toThrow(message);
  });
});

describe('readRows of a name', () => {
  it.each(['rows.xlsx', 'rows', 'rows.json.zip'])('throws for the ending of %s', async (name) => {
    await expect(collect(readRows(name))).rejects.toThrow(/must end with \.json, \.jsonl or \.csv/);
  });

  it('needs to be told the format of a stream', async () => {
    await expect(collect(readRows(streamOf(two.csv, 9)))).rejects.toMatchObject({
      code: 'IMPORT_FILE_UNREADABLE',
    });
  });
});
