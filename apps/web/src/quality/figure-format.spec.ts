import { describe, expect, it } from '@jest/globals';
import { makeFigureFormat } from './figure-format.js';

describe('an estimate', () => {
  it('stands with its interval in brackets, in the way of the language', () => {
    const estimate = { mean: 0.715, low: 0.6, high: 0.8 };

    expect(makeFigureFormat('en').estimate(estimate)).toBe('0.72 (0.60–0.80)');
    expect(makeFigureFormat('lt').estimate(estimate)).toBe('0,72 (0,60–0,80)');
  });

  it('stands alone where one need was judged', () => {
    expect(makeFigureFormat('en').estimate({ mean: 0, low: null, high: null })).toBe('0.00');
  });

  it('is written as it is asked for', () => {
    const { estimate, share } = makeFigureFormat('en');

    expect(estimate({ mean: 0.84, low: 0.8, high: 0.87 }, share)).toBe('84% (80%–87%)');
  });
});

describe('times', () => {
  it('have their unit in the language', () => {
    const { days, milliseconds } = makeFigureFormat('fi');

    expect([days(30), milliseconds(1200)]).toEqual(['30 päivää', expect.stringMatching(/^1.200.ms$/)]);
  });
});
