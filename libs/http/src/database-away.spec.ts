import { describe, expect, it } from '@jest/globals';
import { isDatabaseAway } from './database-away.js';

const fault = (message: string, code?: string): Error => Object.assign(new Error(message), code && { code });

describe('a database that is away', () => {
  it.each([
    fault('terminating connection due to unexpected postmaster exit', '57P01'),
    fault('the database system is starting up', '57P03'),
    fault('sorry, too many clients already', '53300'),
    fault('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
    fault('Connection terminated unexpectedly'),
    fault('timeout exceeded when trying to connect'),
  ])('is told by %s', (error) => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  it.each([
    fault('duplicate key value', '23505'),
    fault('syntax error', '42601'),
    fault('boom'),
    null,
    'text',
  ])('is not told by %s', (error) => {
    expect(isDatabaseAway(error)).toBe(false);
  });
});
