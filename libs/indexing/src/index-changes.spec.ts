import { describe, expect, it } from '@jest/globals';
import { chunksOf } from './index-changes.js';

describe('announcements of index changes', () => {
  it('hold all ids in order, each announcement small enough for Postgres', () => {
    const ids = Array.from({ length: 5_000 }, (_, n) => `record-${n}-${'x'.repeat(n % 60)}`);
    const chunks = chunksOf(ids);
    expect(chunks.flat()).toEqual(ids);
    const longest = Math.max(
      ...chunks.map((chunk) => {
        const change = { from: '0'.repeat(36), collection: 'knowledge', kind: 'written', ids: chunk };
        return Buffer.byteLength(JSON.stringify(change));
      }),
    );
    expect(longest).toBeLessThan(8_000);
    expect(longest).toBeGreaterThan(7_000); // and few of them
  });

  it('are one where there is no id to tell', () => {
    expect(chunksOf([])).toEqual([[]]);
  });
});
