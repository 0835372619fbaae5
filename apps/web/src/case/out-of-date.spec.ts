import { expect, it } from '@jest/globals';
import { mayBeOutOfDate } from './out-of-date.js';

it.each([
  ['2026-11-29T12:00:00.000Z', false],
  ['2024-11-29T12:00:00.000Z', false],
  ['2024-11-29T11:59:59.000Z', true],
  ['2019-01-01T00:00:00.000Z', true],
])('a record that was changed at %s may be out of date: %s', (updatedAt, expected) => {
  expect(mayBeOutOfDate(updatedAt, new Date('2026-11-29T12:00:00.000Z'))).toBe(expected);
});
