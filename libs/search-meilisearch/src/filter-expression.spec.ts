import { describe, expect, it } from '@jest/globals';
import { filterExpression, isOneOf } from './filter-expression.js';

describe('filterExpression', () => {
  it('is empty when nothing is asked', () => {
    expect(filterExpression({})).toBe('');
    expect(filterExpression({ sector: [], country: [] })).toBe('');
  });

  it('joins fields by AND, values of a field by IN, and leaves one facet out where told', () => {
    const filters = { sector: ['health', 'it'], country: ['LT'], yearFrom: 2015, budgetMax: 1e6 };
    expect(filterExpression(filters)).toBe(
      "sectors IN ['health', 'it'] AND country IN ['LT'] AND lastYear >= 2015 AND budgetEur <= 1000000",
    );
    expect(filterExpression({ sector: ['health'], country: ['LT'] }, 'sector')).toBe("country IN ['LT']");
  });

  it('asks for a CPV code by its digits, which its descendants hold in their path', () => {
    expect(filterExpression({ cpv: ['33190000'] })).toBe("cpvPath IN ['3319']");
  });

  it.each([
    ["LT' OR 1=1", "country IN ['LT\\' OR 1=1']"],
    ['LT"]', `country IN ['LT"]']`],
    ["\\' OR id EXISTS OR country = '", 'country IN []'],
    ['\ud800', "country IN ['\ufffd']"],
  ])('keeps the value %j a value', (value, expected) => {
    expect(filterExpression({ country: [value] })).toBe(expected);
  });

  it('passes nothing when no value is left', () => {
    expect(isOneOf('id', [])).toBe('id IN []');
  });
});
