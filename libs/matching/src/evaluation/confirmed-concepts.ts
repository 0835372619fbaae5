import { withoutConfirmed } from '#search';
import type { MatchInput } from '../matcher/match-need.js';

/** Has any candidate a concept that a curator confirmed? */
export const hasConfirmedConcepts = ({ candidates }: MatchInput): boolean =>
  Object.values(candidates).some((documents) =>
    documents.some(({ concepts }) => concepts.some(({ confirmed }) => confirmed)),
  );

/** The same candidates as if nobody had confirmed anything, like records just imported; retrieval, counts and what the closest cases added stay. */
export const ignoringConfirmedConcepts = (input: MatchInput): MatchInput => ({
  ...input,
  candidates: {
    knowledge: input.candidates.knowledge.map(withoutConfirmed),
    suppliers: input.candidates.suppliers.map(withoutConfirmed),
  },
});
