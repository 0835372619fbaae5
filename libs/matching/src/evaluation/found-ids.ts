import type { MatchInput } from '../matcher/match-need.js';
import { rankCandidates } from '../matcher/match-need.js';
import { foldNearDuplicates } from '../matcher/near-duplicates.js';
import { COLLECTION_OF, type TargetType } from '../matcher/need.js';
import type { Rankings } from './evaluate.js';

export interface FoundIds {
  /** Ids of the matches. */
  matches: Rankings;
  /** As a person reads the lists: the records folded into a match stand right behind it. */
  ranking: Rankings;
}

/** What `matchNeed` finds, without what explains it, which takes much longer. */
export function foundIds(input: MatchInput): FoundIds {
  const rankings = rankCandidates(input);
  const groupsOf = (target: TargetType): string[][] =>
    foldNearDuplicates(
      rankings[target].ranked,
      target,
      input.statistics[COLLECTION_OF[target]],
      input.limit,
    ).map(({ best, twins }) => [best, ...twins].map(({ document }) => document.id));
  const groups = { knowledge: groupsOf('knowledge'), suppliers: groupsOf('supplier') };
  const first = (ids: string[][]): string[] => ids.map(([id]) => id!);
  return {
    matches: { knowledge: first(groups.knowledge), suppliers: first(groups.suppliers) },
    ranking: { knowledge: groups.knowledge.flat(), suppliers: groups.suppliers.flat() },
  };
}
