import { Injectable } from '@nestjs/common';
import type { Challenge } from '#challenges';
import { KnowledgeItems } from '#knowledge';
import { Matcher, MatchRuns, type Match } from '#matching';
import { Reviews } from '#reviews';
import { Suppliers } from '#suppliers';
import type { Found, Material, Passage } from './content/material.js';

/** Matches looked at, so that enough are left when many were rejected. */
const LOOKED_AT = 200;
/** More than a meeting looks at. */
const CASES = 10;
const SUPPLIERS = 10;

/** Gathers what a briefing is composed of: the matches of a challenge and the records behind them, as they stand now. */
@Injectable()
export class BriefingMaterial {
  constructor(
    private readonly matchRuns: MatchRuns,
    private readonly matcher: Matcher,
    private readonly reviews: Reviews,
    private readonly knowledge: KnowledgeItems,
    private readonly suppliers: Suppliers,
  ) {}

  /**
   * By the matches that people see for this revision, without those that they rejected; where none were made yet, by
   * matching it now.
   */
  async gather(challenge: Challenge): Promise<{ material: Material; algorithm: string }> {
    const [{ matches: all, algorithm }, reviews] = await Promise.all([
      this.matchesOf(challenge),
      this.reviews.newest(challenge.id),
    ]);
    const rejected = reviews.filter(({ decision }) => decision === 'rejected');
    const matches = all.filter(
      ({ target }) =>
        !rejected.some(({ targetType, targetId }) => targetType === target.type && targetId === target.id),
    );
    const cases = matches.filter(({ target }) => target.type === 'knowledge').slice(0, CASES);
    const suppliers = matches.filter(({ target }) => target.type === 'supplier').slice(0, SUPPLIERS);
    return {
      algorithm,
      material: {
        need: challenge,
        cases: found(cases, await this.knowledge.findByIds(idsOf(cases))),
        suppliers: found(suppliers, await this.suppliers.findByIds(idsOf(suppliers))),
      },
    };
  }

  private async matchesOf(challenge: Challenge): Promise<{ matches: Match[]; algorithm: string }> {
    const run = await this.matchRuns.findLatestOf(challenge);
    if (run) {
      return {
        algorithm: run.algorithm,
        matches: await this.matchRuns.matchesOf(run.id, undefined, LOOKED_AT),
      };
    }
    const { matches, algorithm } = await this.matcher.match(challenge, LOOKED_AT);
    return { matches: [...matches.knowledge, ...matches.supplier], algorithm };
  }
}

const idsOf = (matches: Match[]): string[] => matches.map(({ target }) => target.id);

/** In the order of the matches; records deleted since are left out. */
function found<R extends { id: string }>(matches: Match[], records: R[]): Found<R>[] {
  return matches.flatMap((match) => {
    const record = records.find(({ id }) => id === match.target.id);
    return record ? [{ record, passages: passagesOf(match) }] : [];
  });
}

const passagesOf = ({ reasons }: Match): Passage[] =>
  reasons.flatMap(({ evidence }) => evidence.map(({ field, quote }) => ({ field, quote })));
