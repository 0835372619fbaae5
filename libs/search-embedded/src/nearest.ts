import type { Candidate, CandidateQuery } from '#search';
import { CandidateWords } from './candidate-words.js';
import type { CollectionIndex } from './collection-index.js';
import { Filters } from './filters.js';
import { TopSlots } from './top-slots.js';

/**
 * The documents nearest to a vector, nearest first, ties by id; `score` is the cosine. Exact: every vector is compared,
 * which takes as long as there are documents and keeps others waiting meanwhile.
 */
export function nearest(index: CollectionIndex, vector: Float32Array, query: CandidateQuery): Candidate[] {
  const { table, vectors } = index;
  const cosines = new Float64Array(table.slotCount);
  const passing = new Filters(query.filters, table);
  const top = new TopSlots(
    query.limit,
    (a, b) => cosines[b]! - cosines[a]! || (table.idAt(a) < table.idAt(b) ? -1 : 1),
  );
  vectors.compare(vector, (slot, cosine) => {
    if (!table.isThere(slot) || !passing.pass(slot)) return;
    cosines[slot] = cosine;
    top.offer(slot);
  });
  const words = new CandidateWords(index, query);
  return top
    .sorted()
    .map((slot) => ({ document: table.documentAt(slot), score: cosines[slot]!, words: words.at(slot) }));
}
