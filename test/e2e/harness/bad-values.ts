/** Stands in every value that is sent to do harm, so that a log can be searched for it. */
export const MARK = 'INJECTED';

/** No text in an address, whatever it is for: bytes that are no UTF-8, halves of characters. */
export const BAD_ENCODINGS = [
  '%',
  '%f',
  '%zz',
  '%ff',
  '%c0%80',
  '%ed%a0%80',
  '%ed%b0%80',
  '%f8%88%80%80%80',
  'ok%e2%82',
];
/** Control characters, as an address has them. */
export const CONTROL = [
  '%00',
  `${MARK}%00`,
  `${MARK}%1b[31m`,
  `a%0d%0aSet-Cookie:${MARK}=1%07`,
  '%7f',
  '%c2%85',
];

/** Texts that are allowed and must come back as they went in. */
export const HOSTILE_TEXTS = [
  `'; DROP TABLE knowledge_items; -- ${MARK}`,
  `<script>alert("${MARK}")</script><img src=x onerror=alert(1)>`,
  `") OR 1=1; SELECT pg_sleep(60); /* ${MARK} */`,
  '${7*7} {{7*7}} <%= 7*7 %> %s %n %00 \\u0000 \\x1b[31m',
  '__proto__',
  'null',
  '../../../etc/passwd',
  '👩‍👩‍👧‍👦 ﷽ ẞ ‮desrever‬ naïve',
];

const text = (value: unknown): string => JSON.stringify(value);
/** Ten thousand levels deep. */
const deep = (open: string, close: string): string => `${open.repeat(10_000)}1${close.repeat(10_000)}`;

/** Values as JSON text, so that numbers beyond what JavaScript can hold are among them. */
const TEXTS = ['"text"', '""', '"1"', '"NaN"', '"null"', '"2021-02-30T25:61:00Z"'];
const NUMBERS = ['0', '-1', '1.5', '20211224', '1e308', '1e400', '-1e400'];
const DEEP_LIST = deep('[', ']');
const OTHERS = ['true', 'false', '{}', '{"a":1}', '{"__proto__":{"a":1}}', deep('{"a":', '}'), DEEP_LIST];
const LISTS = ['[]', '["text"]', '[[]]', '[{}]', '[null]', '[1]', '[true]'];

/** No text for people, in whichever field. */
const BAD_TEXTS = [
  '',
  ' ',
  '\t\n\r ',
  '\u3000\u00a0\ufeff',
  `${MARK} NUL \u0000`,
  `${MARK} ANSI \u001b[31m`,
  `${MARK} backspace \u0008\u0007`,
  `${MARK} C1 \u0085\u009b`,
  `${MARK} DEL \u007f`,
  `${MARK} high \ud800 alone`,
  `low \udc00 alone ${MARK}`,
].map(text);

const tooLong = (maxLength: number): string[] => [
  text(`${MARK}`.padEnd(maxLength + 1, 'x')),
  text(MARK.padEnd(1_000_000, 'x')),
];

/** A field of an input: a value that is accepted, and values, as JSON text, that are not. */
export interface Field {
  good: unknown;
  bad: string[];
  /** Takes any text for people. */
  free?: 'text' | 'list';
}

interface Options {
  required?: boolean;
}

const field = (good: unknown, bad: string[], { required = false }: Options = {}): Field => ({
  good,
  bad: required ? ['null', ...bad] : bad,
});

export const freeText = (maxLength: number, options: Options & { multiline?: boolean } = {}): Field => ({
  ...field(
    'Some words',
    [
      ...[...NUMBERS, ...OTHERS, ...LISTS, ...BAD_TEXTS, ...tooLong(maxLength)],
      ...(options.multiline ? [] : [text(`${MARK}\nline`), text(`${MARK}\tcolumn`)]),
    ],
    options,
  ),
  free: 'text',
});

/** Texts of a form or a list: `bad` are some that only look right. */
export const formalText = (good: string, bad: string[], options?: Options): Field =>
  field(
    good,
    [
      ...[...NUMBERS, ...OTHERS, ...LISTS, ...BAD_TEXTS, ...tooLong(2_000), ...bad.map(text)],
      ...['"NaN"', '"2021-02-30T25:61:00Z"', text(HOSTILE_TEXTS[0]), text(HOSTILE_TEXTS[1])],
    ],
    options,
  );

const itemsOf = (values: string[]): string[] => values.map((value) => `[${value}]`);
// A list is never null: where nothing is stated it is empty.
const NO_LISTS = ['null', ...TEXTS, ...NUMBERS, ...OTHERS];

export const freeList = (maxItems: number, maxLength: number): Field => ({
  ...field(
    ['Some words', 'Other words'],
    [
      ...[
        ...NO_LISTS,
        '[[]]',
        '[{}]',
        '[null]',
        '[1]',
        '[true]',
        ...itemsOf([...BAD_TEXTS, ...tooLong(maxLength)]),
      ],
      text(Array(maxItems + 1).fill('word')),
      text(['good', '\u0000']),
    ],
  ),
  free: 'list',
});

export const formalList = (good: string[], bad: string[]): Field =>
  field(good, [
    ...[...NO_LISTS, ...LISTS.slice(1), ...itemsOf([...BAD_TEXTS, ...bad.map(text)])],
    ...[text([good[0], good[0]]), text(Array.from({ length: 51 }, (_, n) => String(10_000_000 + n)))],
  ]);

export const number = (good: number, bad: string[], options?: Options): Field =>
  field(good, [...TEXTS, ...OTHERS, ...LISTS, '[2021]', '1e400', '-1e400', '-1', ...bad], options);
