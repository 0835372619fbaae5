/** What to do about a fault of a row, told by what the API says of it; the texts have a sentence for each. */
export const ADVICE = [
  'unknownField',
  'duplicate',
  'missingId',
  'text',
  'number',
  'value',
  'address',
  'cells',
  'encoding',
  'broken',
  'unread',
  'other',
] as const;
export type Advice = (typeof ADVICE)[number];

const SIGNS: readonly (readonly [RegExp, Advice])[] = [
  [/is not a known field/, 'unknownField'],
  [/stands on line \d+ already|says again what/, 'duplicate'],
  [/must be given, so that|^id must consist/, 'missingId'],
  [/not read/, 'unread'],
  [/UTF-8|control characters|surrogate/, 'encoding'],
  [/cells where the header/, 'cells'],
  [/never closed|bracket|comma|quote|JSON|is not an object|stands after|longer than [\d,]+ bytes/, 'broken'],
  [/web address/, 'address'],
  [
    /must be (a plain number|an integer|a number|not less|not greater|less|greater)|must not be (less|greater)/,
    'number',
  ],
  [/must be one of|must be a two-letter|code|must be the id|unique/, 'value'],
  [/must be a text|must not be empty|characters long|on one line|should not be/, 'text'],
];

export function adviceFor(message: string): Advice {
  return SIGNS.find(([sign]) => sign.test(message))?.[1] ?? 'other';
}
