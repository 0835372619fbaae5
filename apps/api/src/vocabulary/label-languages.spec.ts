import { describe, expect, it } from '@jest/globals';
import { acceptedLanguages } from './label-languages.js';

describe('the languages of Accept-Language', () => {
  it.each([
    ['lt', ['lt']],
    ['de-AT', ['de']],
    ['fr;q=0.5, de-AT, en;q=0.8', ['de', 'en', 'fr']],
    ['LT , *;q=0.1', ['lt']],
    ['en;q=0', []],
    ['zh-Hant-TW', ['zh']],
    ['', []],
    ['*', []],
    ['x'.repeat(5_000), []],
    ['en;q=999, <script>, ;;;,,,', []],
    [Array(1_000).fill('fi').join(','), Array(10).fill('fi')],
  ])('%j', (header, expected) => {
    expect(acceptedLanguages(header)).toEqual(expected);
  });
});
