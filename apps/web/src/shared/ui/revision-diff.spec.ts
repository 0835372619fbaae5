import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allOf, conflictsOf, firstChoices, markDifferences, merged } from './revision-diff.js';

const base = { title: 'Ferries', year: 2020 as number | null, sectors: ['it'], note: null as string | null };
const FIELDS = ['title', 'year', 'sectors', 'note'] as const;

describe('fields in conflict', () => {
  it('are those on which both sides differ, with who changed them', () => {
    const yours = { title: 'My ferries', year: 2021, sectors: ['it'], note: 'same' };
    const theirs = { title: 'Their ferries', year: 2020, sectors: ['it', 'health'], note: 'same' };

    expect(conflictsOf(base, yours, theirs, FIELDS)).toEqual([
      { field: 'title', changedBy: 'both' },
      { field: 'year', changedBy: 'you' },
      { field: 'sectors', changedBy: 'them' },
    ]);
  });

  it('are not those that are left out by one side and null on the other', () => {
    const { note: _note, ...without } = base;
    expect(conflictsOf(base, without as typeof base, base, FIELDS)).toEqual([]);
  });

  it('begin with a choice that loses nobody’s change, yours where both changed a field', () => {
    const yours = { ...base, title: 'My ferries', year: 2021 };
    const theirs = { ...base, title: 'Their ferries', sectors: [] };
    const conflicts = conflictsOf(base, yours, theirs, FIELDS);

    expect(firstChoices(conflicts)).toEqual({ title: 'yours', year: 'yours', sectors: 'theirs' });
    expect(merged(yours, theirs, conflicts, firstChoices(conflicts))).toEqual({
      ...base,
      title: 'My ferries',
      year: 2021,
      sectors: [],
    });
  });

  it('can all be taken from one side', () => {
    const yours = { ...base, title: 'My ferries' };
    const theirs = { ...base, title: 'Their ferries', year: 1999 };
    const conflicts = conflictsOf(base, yours, theirs, FIELDS);

    expect(merged(yours, theirs, conflicts, allOf(conflicts, 'yours'))).toEqual(yours);
    expect(merged(yours, theirs, conflicts, allOf(conflicts, 'theirs'))).toEqual(theirs);
  });
});

describe('marked differences', () => {
  const marked = (text: string, other: string) =>
    markDifferences(text, other)
      .map((part) => (part.differs ? `[${part.text}]` : part.text))
      .join('');

  it.each([
    ['the same text', 'the same text', 'the same text'],
    ['a new word here', 'a word here', 'a [new ]word here'],
    ['a word here', 'a new word here', 'a word here'],
    ['10 old buses', '20 old trams', '[10] old [buses]'],
    ['Ηλεκτρικά λεωφορεία', 'Ηλεκτρικά πλοία', 'Ηλεκτρικά [λεωφορεία]'],
    ['', 'something', ''],
    ['something', '', '[something]'],
    ['one,two', 'one two', 'one[,]two'],
  ])('of %j beside %j are %j', (text, other, expected) => {
    expect(marked(text, other)).toBe(expected);
  });

  it('leave the text as it is, whatever it is compared with', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, other) => {
        const parts = markDifferences(text, other);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(markDifferences(text, text).some((part) => part.differs)).toBe(false);
      }),
    );
  });

  it('are found in texts of the greatest length in a moment', () => {
    const words = (seed: number) => Array.from({ length: 10_000 }, (_, n) => (n * seed) % 97).join(' ');
    const before = performance.now();
    expect(markDifferences(words(7), words(11)).length).toBeGreaterThan(0);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
