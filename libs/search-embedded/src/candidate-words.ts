import type { Candidate, CandidateQuery } from '#search';
import type { CollectionIndex } from './collection-index.js';
import { WEIGHT_UNIT } from './weight-unit.js';

/** What candidates say of the terms that a query wants counted, read from the postings. */
export class CandidateWords {
  private readonly known: { term: string; id: number }[] | undefined;

  constructor(
    private readonly index: CollectionIndex,
    { counted }: CandidateQuery,
  ) {
    this.known = counted
      ?.map((term) => ({ term, id: index.postings.idOf(term) }))
      .filter(({ id }) => id >= 0);
  }

  /** Undefined where nothing is wanted. */
  at(slot: number): Candidate['words'] {
    if (!this.known) return undefined;
    const { postings, table } = this.index;
    const frequencies = new Map<string, number>();
    for (const { term, id } of this.known) {
      const frequency = postings.frequencyAt(id, slot);
      if (frequency > 0) frequencies.set(term, frequency * WEIGHT_UNIT);
    }
    return { frequencies, length: table.lengths[slot]! * WEIGHT_UNIT };
  }
}
