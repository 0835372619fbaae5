import { describe, expect, it } from '@jest/globals';
import { searchDocument } from '#testing';
import { CollectionIndex } from './collection-index.js';
import { nearest } from './nearest.js';
import { VectorRows } from './vector-rows.js';

const ROWS = 2_500;
/** Vectors of which none is like another: points on a half circle. */
const vectorOf = (number: number): Float32Array => {
  const angle = (number / ROWS) * Math.PI;
  return Float32Array.of(Math.cos(angle), Math.sin(angle));
};

describe('the vectors of the embedded index', () => {
  it('are kept by slot over many chunks, some slots having none', () => {
    const rows = new VectorRows();
    for (let slot = 0; slot < ROWS; slot += 2) rows.add(slot, vectorOf(slot));
    for (const slot of [0, 2, 1_024, 2_046, 2_048, ROWS - 2]) {
      expect(Array.from(rows.at(slot)!)).toEqual(Array.from(vectorOf(slot)));
      expect(rows.at(slot + 1)).toBeUndefined();
    }
    const cosines = new Map<number, number>();
    rows.compare(vectorOf(0), (slot, cosine) => cosines.set(slot, cosine));
    expect(cosines.size).toBe(ROWS / 2);
    expect(cosines.get(1_250)).toBeCloseTo(0, 5);
  });

  it('keep those that are left when slots are given anew', () => {
    const rows = new VectorRows();
    for (let slot = 0; slot < 10; slot++) rows.add(slot, vectorOf(slot));
    const compacted = rows.compact(
      Int32Array.from({ length: 10 }, (_, slot) => (slot % 2 ? (slot - 1) / 2 : -1)),
    );
    expect(Array.from(compacted.at(4)!)).toEqual(Array.from(vectorOf(9)));
    expect(compacted.at(5)).toBeUndefined();
  });

  it('refuse one of another dimension, and the document with it', () => {
    const index = new CollectionIndex();
    index.put(searchDocument({ id: 'a' }), Float32Array.of(1, 0));
    const failure = { code: 'SEARCH_VECTOR_DIMENSION' };
    expect(() => index.put(searchDocument({ id: 'b' }), Float32Array.of(1))).toThrow(
      expect.objectContaining(failure),
    );
    expect(index.table.size).toBe(1);
    expect(() =>
      nearest(index, Float32Array.of(1), { subQueries: [], concepts: [], filters: {}, limit: 1 }),
    ).toThrow(expect.objectContaining(failure));
  });

  it('stay with their documents while these change and go until the index is compacted', () => {
    const index = new CollectionIndex();
    const ids = Array.from({ length: 600 }, (_, place) => `case-${String(place).padStart(3, '0')}`);
    ids.forEach((id, place) => index.put(searchDocument({ id }), vectorOf(place)));
    // Every second gets the vector of its neighbour, which is deleted: garbage enough to compact more than once.
    for (let place = 0; place < 600; place += 2) {
      index.put(searchDocument({ id: ids[place]! }), vectorOf(place + 1));
      index.remove(ids[place + 1]!);
    }
    expect(index.table.slotCount).toBeLessThan(600);
    const query = { subQueries: [], concepts: [], filters: {}, limit: 1 };
    for (const place of [0, 250, 598]) {
      const [first] = nearest(index, vectorOf(place + 1), query);
      expect(first!.document.id).toBe(ids[place]);
      expect(first!.score).toBeCloseTo(1, 5);
    }
  });
});
