import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { UnknownTokens } from './unknown-tokens.js';

describe('tokens to be looked up', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const sent = (tokens: UnknownTokens, times: number, address = '192.0.2.1'): number[] =>
    Array.from({ length: times }, () => tokens.count(address));

  it('may be so many a minute for an address, and are then waited with until the minute is over', () => {
    const tokens = new UnknownTokens(2);

    expect(sent(tokens, 3)).toEqual([0, 0, 60]);
    jest.advanceTimersByTime(20_000);
    expect(sent(tokens, 1)).toEqual([40]);
    jest.advanceTimersByTime(40_000);
    expect(sent(tokens, 3)).toEqual([0, 0, 60]);
  });

  it('are counted for each address by itself', () => {
    const tokens = new UnknownTokens(1);

    expect([...sent(tokens, 2), ...sent(tokens, 1, '192.0.2.2')]).toEqual([0, 60, 0]);
  });

  it('are not counted when they turn out to be valid', () => {
    const tokens = new UnknownTokens(1);
    for (let n = 0; n < 5; n += 1) {
      expect(tokens.count('192.0.2.1')).toBe(0);
      tokens.takeBack('192.0.2.1');
    }
  });

  it('may be any number where there is no limit', () => {
    expect(new Set(sent(new UnknownTokens(0), 1_000))).toEqual(new Set([0]));
  });

  it('are remembered of so many addresses only', () => {
    const tokens = new UnknownTokens(1);
    sent(tokens, 1);
    for (let n = 0; n < 10_000; n += 1) sent(tokens, 1, `address ${n}`);

    expect(sent(tokens, 1)).toEqual([0]);
  });
});
