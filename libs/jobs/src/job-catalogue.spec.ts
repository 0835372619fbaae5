import { describe, expect, it } from '@jest/globals';
import { backoffMs, JOB_NAMES, jobId, queueOptionsOf } from './job-catalogue.js';

describe('job ids', () => {
  it('come from the content', () => {
    const run = { runId: 'x', challengeId: 'c1', revision: 3, algorithm: '1.2', attempt: 1 };
    expect(jobId('match-challenge', run)).toBe('match-challenge-c1-r3-a1.2-n1');
    expect(jobId('match-challenge', { ...run, runId: 'y' })).toBe(jobId('match-challenge', run));
    expect(jobId('match-challenge', { ...run, attempt: 2 })).not.toBe(jobId('match-challenge', run));
  });

  it('tell batches apart by their records and revisions', () => {
    const batch = (revision: number): string =>
      jobId('index-records', {
        collection: 'knowledge',
        records: [
          { id: 'a', revision: 1 },
          { id: 'b', revision },
        ],
      });
    expect(batch(1)).toBe(batch(1));
    expect(batch(1)).not.toBe(batch(2));
  });

  it('hold no colon, whatever the record is called, and stay distinct', () => {
    const id = (record: string): string =>
      jobId('delete-record', { collection: 'suppliers', id: record, revision: 1 });
    expect(id('ted:1')).not.toContain(':');
    expect(id('ted:1')).not.toBe(id('ted%3A1'));
  });
});

describe('queue options', () => {
  it.each(JOB_NAMES)('of %s leave nothing behind in the queue', (name) => {
    expect(queueOptionsOf(name)).toMatchObject({
      removeOnComplete: true,
      removeOnFail: true,
      stackTraceLimit: 0,
    });
  });
});

describe('backoff', () => {
  it.each([
    [1, 500, 1_000],
    [3, 2_000, 4_000],
    [7, 30_000, 60_000],
    [5_000, 30_000, 60_000],
  ])('after attempt %i waits between %i and %i ms', (attempt, least, most) => {
    for (let i = 0; i < 100; i += 1) {
      const ms = backoffMs(attempt);
      expect(ms).toBeGreaterThanOrEqual(least);
      expect(ms).toBeLessThanOrEqual(most);
    }
  });
});
