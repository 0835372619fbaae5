import { describe, expect, it } from '@jest/globals';
import { adviceFor } from './row-advice.js';

describe('what to do about a fault of a row', () => {
  it.each([
    ['is not a known field', 'unknownField'],
    ['stands on line 7 already; that row was taken', 'duplicate'],
    ['says again what budget_eur says', 'duplicate'],
    ['must be given, so that a second import changes nothing', 'missingId'],
    ['title must not be empty', 'text'],
    ['title must be at most 300 characters long', 'text'],
    ['must be a plain number such as 250000 or 99.50, without spaces or signs', 'number'],
    ['yearFrom must not be less than 1900', 'number'],
    ['yearFrom must be an integer number', 'number'],
    ['kind must be one of the following values: good_practice, guide', 'value'],
    ['country must be a two-letter country code (ISO 3166), or EU for several', 'value'],
    ['each value in cpv must be a CPV code of 8 digits', 'value'],
    ['sourceUrl must be a web address that begins with http:// or https://', 'address'],
    ['has 4 cells where the header names 5 columns', 'cells'],
    ['is not valid UTF-8; save the file with the encoding UTF-8', 'encoding'],
    ['title contains control characters', 'encoding'],
    ['has a comma with no element after it', 'broken'],
    ['is longer than 1,000,000 bytes', 'broken'],
    [
      'after this row the compressed file is damaged or was cut off; the rows that follow were not read',
      'unread',
    ],
    ['something new', 'other'],
  ])('for %j is %s', (message, advice) => {
    expect(adviceFor(message)).toBe(advice);
  });
});
