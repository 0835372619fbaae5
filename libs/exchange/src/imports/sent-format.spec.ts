import { describe, expect, it } from '@jest/globals';
import { ImportFormatUnknownError } from './import-errors.js';
import { sentFormat } from './sent-format.js';

describe('the format of a file that was sent', () => {
  it.each([
    ['cases.json', null, 'json'],
    ['CASES.CSV', null, 'csv'],
    ['cases.jsonl.gz', 'application/gzip', 'jsonl'],
    ['cases.csv', 'application/vnd.ms-excel', 'csv'],
    ['cases.csv', 'application/json', 'csv'],
    [null, 'text/csv; charset=utf-8', 'csv'],
    ['cases', 'Application/JSON', 'json'],
    ['cases.txt', 'application/x-ndjson', 'jsonl'],
  ])('of %j sent as %j is %s', (name, type, format) => {
    expect(sentFormat(name, type)).toBe(format);
  });

  it.each([
    [null, null],
    ['cases.xlsx', 'application/octet-stream'],
    ['json', 'text/html'],
    ['cases.json.zip', 'application/zip'],
    [null, '__proto__'],
    [null, 'constructor'],
  ])('of %j sent as %j is unknown', (name, type) => {
    expect(() => sentFormat(name, type)).toThrow(ImportFormatUnknownError);
  });
});
