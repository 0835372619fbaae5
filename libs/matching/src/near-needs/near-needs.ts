import { Injectable } from '@nestjs/common';
import {
  ChallengeProfiles,
  Challenges,
  describeNeed,
  ProfileSearch,
  type Challenge,
  type StatedNeed,
  type WantedTerm,
} from '#challenges';
import { VocabularyStore } from '#concepts';
import { CorpusStatisticsStore } from '#indexing';
import { compareNeeds, NEAR_WEIGHTS, needTerms, type NearNeed } from './compare-needs.js';
import { askedTerms, type AskedTerm } from './need-closeness.js';

/** So many more challenges than wanted are compared with the need: those that Postgres finds closest. */
const MORE_COMPARED = 20;
/** Terms they are found by: those worth most points. More take time and find next to nothing else. */
const LOOKED_FOR = 16;

export interface NearChallenge extends NearNeed {
  challenge: Challenge;
  /** Stated or found; null when it cannot be told. */
  language: string | null;
}

/** Other buyers with the same need. */
@Injectable()
export class NearNeeds {
  constructor(
    private readonly challenges: Challenges,
    private readonly profiles: ChallengeProfiles,
    private readonly search: ProfileSearch,
    private readonly statistics: CorpusStatisticsStore,
    private readonly vocabulary: VocabularyStore,
  ) {}

  /** Closest first; never a draft, and never the need itself. A need without id is one that is not stored. */
  async find(need: StatedNeed, limit: number): Promise<NearChallenge[]> {
    const scheme = await this.vocabulary.current();
    const document = describeNeed(scheme, need);
    const ownId = need.id ?? null;
    // The cases say how telling a term is: there are many from the start, and no draft shows in a score.
    const asked = askedTerms(needTerms(scheme, document), await this.statistics.current('knowledge'));
    const ids = await this.search.find(strongest(asked), ownId, limit + MORE_COMPARED);
    // One may have become a draft since.
    const found = (await this.challenges.findByIds(ids)).filter(({ status }) => status !== 'draft');
    const others = await this.profiles.documents(found);
    const challenges = new Map(found.map((challenge) => [challenge.id, challenge]));
    const languages = new Map(others.map(({ id, language }) => [id, language]));
    return compareNeeds({ document, asked }, others, scheme, limit).map((near) => ({
      ...near,
      challenge: challenges.get(near.id)!,
      language: languages.get(near.id)!,
    }));
  }
}

const strongest = (asked: readonly AskedTerm[]): WantedTerm[] =>
  asked
    .map(({ term, kind, weight, share }) => ({ term, weight, strength: NEAR_WEIGHTS[kind] * share }))
    .sort((a, b) => b.strength - a.strength || (a.term < b.term ? -1 : 1))
    .slice(0, LOOKED_FOR);
