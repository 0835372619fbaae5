import { describe, expect, it } from '@jest/globals';
import { balancedMean, type LanguageValue } from './balanced-mean.js';

const value = (origin: string, language: string, value: number): LanguageValue => ({
  origin,
  language,
  value,
});

describe('balancedMean', () => {
  it('counts English and all other languages equally, however many there are of each', () => {
    const values = [value('a', 'en', 1), value('b', 'lt', 0), value('c', 'es', 0), value('d', 'fi', 0)];
    expect(balancedMean(values).mean).toBe(0.5);
  });

  it('is the mean of one side where there is no other', () => {
    expect(balancedMean([value('a', 'lt', 0.2), value('b', 'lt', 0.4)]).mean).toBeCloseTo(0.3, 12);
  });

  it('has the standard error of a plain mean for independent values of one language', () => {
    const values = [0.1, 0.5, 0.9].map((each, index) => value(`o${index}`, 'en', each));
    expect(balancedMean(values).standardError).toBeCloseTo(0.4 / Math.sqrt(3), 12);
  });

  it('is not made surer by saying one thing in several languages', () => {
    const once = ['a', 'b'].map((origin, index) => value(origin, 'lt', index));
    const often = once.flatMap((one) => ['lt', 'es', 'fi'].map((language) => ({ ...one, language })));
    expect(balancedMean(often)).toEqual({
      mean: expect.closeTo(balancedMean(once).mean, 12),
      standardError: expect.closeTo(balancedMean(once).standardError!, 12),
    });
  });

  it('gives no error for one origin, and 0 for nothing', () => {
    expect(balancedMean([value('a', 'en', 1), value('a', 'lt', 0)])).toEqual({
      mean: 0.5,
      standardError: null,
    });
    expect(balancedMean([])).toEqual({ mean: 0, standardError: null });
  });
});
