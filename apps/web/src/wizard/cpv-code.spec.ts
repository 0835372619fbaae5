import { describe, expect, it } from '@jest/globals';
import { MAX_CODES, readCode } from './cpv-code.js';

const chosen = (count: number) => Array.from({ length: count }, (_, index) => String(30_000_000 + index));

describe('a CPV code that is typed', () => {
  it.each(['85121000', ' 85121000 ', '85121000-3'])('is read from %j', (typed) => {
    expect(readCode(typed, [])).toEqual({ code: '85121000', fault: null });
  });

  it('may be the last that a challenge can have', () => {
    expect(readCode('85121000', chosen(MAX_CODES - 1)).code).toBe('85121000');
  });

  it.each([
    ['is no code', '8512', [], 'unclear'],
    ['stands there already', '85121000-3', ['85121000'], 'twice'],
    ['is one too many', '85121000', chosen(MAX_CODES), 'tooMany'],
    ['stands there already, among all that there can be', '30000000', chosen(MAX_CODES), 'twice'],
  ])('is refused where it %s', (_why, typed, codes, fault) => {
    expect(readCode(typed, codes)).toEqual({ code: null, fault });
  });
});
