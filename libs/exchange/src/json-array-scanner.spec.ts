import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JsonArrayScanner, type Piece } from './json-array-scanner.js';

/** Cuts bytes at the places given, wherever they fall: inside strings, escapes and characters too. */
function chunked(bytes: Buffer, cuts: number[]): Buffer[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
}

function scan(text: string, cuts: number[] = []): Piece[] {
  const scanner = new JsonArrayScanner();
  return [...chunked(Buffer.from(text), cuts).flatMap((chunk) => [...scanner.push(chunk)]), ...scanner.end()];
}

const outcome = (piece: Piece): [number, unknown] =>
  'errors' in piece ? [piece.line, 'fault'] : [piece.line, JSON.parse(piece.bytes.toString())];

const space = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\r\n'), maxLength: 4 });
const cuts = fc.array(fc.nat(), { maxLength: 12 });

/** A list written with random white space, and the line on which each element has to be found. */
const writtenList = fc
  .array(
    fc.record({ value: fc.jsonValue({ maxDepth: 4 }), indent: fc.nat(3), before: space, after: space }),
    {
      maxLength: 8,
    },
  )
  .chain((elements) =>
    fc.tuple(space, space).map(([lead, tail]) => {
      const expected: [number, unknown][] = [];
      let text = `${lead}[`;
      elements.forEach(({ value, indent, before, after }, index) => {
        text += `${index > 0 ? ',' : ''}${before}`;
        expected.push([text.split('\n').length, value]);
        text += `${JSON.stringify(value, null, indent)}${after}`;
      });
      return { text: `${text}${tail}]${lead}`, expected };
    }),
  );

describe('JsonArrayScanner', () => {
  it('finds the elements and lines that JSON.parse and counting find, however the bytes arrive', () => {
    fc.assert(
      fc.property(writtenList, cuts, ({ text, expected }, places) => {
        const found = scan(text, places).map(outcome);
        expect(found.map(([line]) => line)).toEqual(expected.map(([line]) => line));
        expect(JSON.stringify(found.map(([, value]) => value))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('gives the same pieces for any text at all, however the bytes arrive', () => {
    const noise = fc.string({
      unit: fc.constantFrom('[', ']', '{', '}', '"', ',', ':', '\\', '\n', 'a', 'é'),
    });
    fc.assert(
      fc.property(noise, cuts, (text, places) => {
        expect(scan(`[${text}`, places)).toEqual(scan(`[${text}`));
      }),
    );
  });

  it('reads every other row when one of a list is damaged by a lost closing bracket', () => {
    const row = fc.record({
      id: fc.string(),
      year: fc.nat(),
      sectors: fc.array(fc.string(), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 6 }),
        fc.nat(),
        fc.boolean(),
        (rows, pick, pretty) => {
          const damaged = pick % rows.length;
          const texts = rows.map((value) => JSON.stringify(value, null, pretty ? 2 : 0));
          texts[damaged] = texts[damaged]!.slice(0, -1);
          const found = scan(`[${texts.join(',')}]`).flatMap((piece) => {
            try {
              return [outcome(piece)[1]];
            } catch {
              return ['fault'];
            }
          });
          expect(found).toEqual(rows.map((value, index) => (index === damaged ? 'fault' : value)));
        },
      ),
    );
  });

  it.each([
    [
      'a comma too many',
      '[{"a":1},\n,{"a":2}]',
      [
        [1, { a: 1 }],
        [2, 'fault'],
        [2, { a: 2 }],
      ],
    ],
    [
      'a comma at the end',
      '[{"a":1},\n]',
      [
        [1, { a: 1 }],
        [2, 'fault'],
      ],
    ],
    [
      'a comma missing',
      '[{"a":1}\n{"a":2},{"a":3}]',
      [
        [1, { a: 1 }],
        [2, 'fault'],
        [1 + 1, { a: 3 }],
      ],
    ],
    [
      'a text that is not closed',
      '[\n{"a":"x},\n"b":1},\n{"a":2}]',
      [
        [2, 'fault'],
        [4, { a: 2 }],
      ],
    ],
    [
      'text after the list',
      '[{"a":1}]\n\nmore [{"a":2}]',
      [
        [1, { a: 1 }],
        [3, 'fault'],
      ],
    ],
    [
      'no end of the list',
      '[{"a":1}\n',
      [
        [1, { a: 1 }],
        [2, 'fault'],
      ],
    ],
    [
      'the end of the file inside an element',
      '[{"a":1},\n{"a":',
      [
        [1, { a: 1 }],
        [2, 'fault'],
      ],
    ],
    [
      'the end of the file inside a text',
      '[{"a":1},\n{"a":"x',
      [
        [1, { a: 1 }],
        [2, 'fault'],
      ],
    ],
  ])('reports %s by its line and reads the rest', (_, text, expected) => {
    expect(scan(text).map(outcome)).toEqual(expected);
  });

  it('stops counting at 64 open brackets and reads the next element', () => {
    const deep = '['.repeat(10_000) + ']'.repeat(10_000);
    expect(scan(`[{"a":${deep}},\n{"a":2}]`).map(outcome)).toEqual([
      [1, 'fault'],
      [2, { a: 2 }],
    ]);
  });

  it('does not hold an element of more than 1 MB', () => {
    const long = `{"a":"${'x'.repeat(1_000_001)}"}`;
    expect(scan(`[${long},\n{"a":2}]`, [500, 70_000, 999_999]).map(outcome)).toEqual([
      [1, 'fault'],
      [2, { a: 2 }],
    ]);
  });
});
