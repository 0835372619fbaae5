import type { Candidate, CandidateQuery } from '#search';
import type { CollectionIndex } from './collection-index.js';
import { Filters } from './filters.js';
import { TopSlots } from './top-slots.js';

/**
 * The documents nearest to a vector, nearest first, ties by id; `score` is the cosine. Exact: every vector is compared,
 * which takes as long as there are documents and keeps others waiting meanwhile.
 */
export function nearest(
  { table, vectors }: CollectionIndex,
  vector: Float32Array,
  { filters, limit }: CandidateQuery,
): Candidate[] {
  const cosines = new Float64Array(table.slotCount);
  const passing = new Filters(filters, table);
  const top = new TopSlots(
    limit,
    (a, b) => cosines[b]! - cosines[a]! || (table.idAt(a) < table.idAt(b) ? -1 : 1),
  );
  vectors.compare(vector, (slot, cosine) => {
    if (!table.isThere(slot) || !passing.pass(slot)) return;
    cosines[slot] = cosine;
    top.offer(slot);
  });
  return top.sorted().map((slot) => ({ document: table.documentAt(slot), score: cosines[slot]! }));
}
