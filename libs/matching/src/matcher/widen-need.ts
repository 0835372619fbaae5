import type { CandidateTopics } from '#search';
import { broaderWeights, type ConceptScheme } from '#vocabulary';
import {
  ConceptScorer,
  conceptSaturation,
  strongestConcepts,
  type WeightedConcept,
} from './concept-score.js';
import type { CorpusStatistics } from './corpus-statistics.js';
import { sectorOverlap } from './features.js';
import type { NeedConcept, UnderstoodNeed } from './understand-need.js';
import { CLOSEST_CASES, CLOSEST_SECTOR_SHARE, WIDENING } from './weights.js';

/** One of the cases closest to a need, and how much it counts among them. */
interface CloseCase {
  document: CandidateTopics;
  weight: number;
}

/**
 * Takes into a need what the cases closest to it have in common (relevance feedback after Rocchio, without anybody's
 * feedback). Two texts of one need name different topics at the edges and yet find much the same cases at first sight:
 * what those are about says what the need is about, in any language.
 *
 * @param cases found by what the need itself says
 * @param statistics of the cases
 */
export function widenNeed(
  understood: UnderstoodNeed,
  cases: readonly CandidateTopics[],
  statistics: CorpusStatistics,
  scheme: ConceptScheme,
): UnderstoodNeed {
  const closest = closestCases(understood, cases, statistics, scheme);
  return { ...understood, concepts: widenConcepts(understood.concepts, closest, statistics, scheme) };
}

/** The cases that answer best by the need's own concepts and its sectors. */
function closestCases(
  { concepts, sectors }: UnderstoodNeed,
  cases: readonly CandidateTopics[],
  statistics: CorpusStatistics,
  scheme: ConceptScheme,
): CloseCase[] {
  const topics = new ConceptScorer(strongestConcepts(concepts, statistics), statistics, scheme);
  return cases
    .map((document) => ({ document, value: topics.score(broaderWeights(scheme, document.concepts)) }))
    .filter(({ value }) => value > 0)
    .map(({ document, value }) => ({
      document,
      closeness: value + CLOSEST_SECTOR_SHARE * sectorOverlap(sectors, document.sectors),
    }))
    .sort((a, b) => b.closeness - a.closeness || (a.document.id < b.document.id ? -1 : 1))
    .slice(0, CLOSEST_CASES)
    .map(({ document, closeness }) => ({ document, weight: closeness ** 2 }));
}

/** The need's concepts and the strongest of the closest cases, which together weigh `WIDENING` times as much. */
function widenConcepts(
  concepts: readonly NeedConcept[],
  closest: readonly CloseCase[],
  statistics: CorpusStatistics,
  scheme: ConceptScheme,
): NeedConcept[] {
  const common = strongestConcepts(conceptsInCommon(closest, scheme), statistics);
  const share = (WIDENING * strengthOf(strongestConcepts(concepts, statistics))) / strengthOf(common);
  const widened = new Map(concepts.map((concept) => [concept.id, concept]));
  for (const { id, weight, words, isOwn } of common) {
    const known = widened.get(id) ?? { id, weight: 0, words, isOwn };
    widened.set(id, { ...known, weight: known.weight + share * weight });
  }
  return [...widened.values()];
}

const strengthOf = (concepts: readonly WeightedConcept[]): number =>
  concepts.reduce((sum, { strength }) => sum + strength, 0);

function conceptsInCommon(closest: readonly CloseCase[], scheme: ConceptScheme): NeedConcept[] {
  const said = new Map<string, number>();
  for (const { document, weight: counts } of closest) {
    for (const [id, weight] of broaderWeights(scheme, document.concepts)) {
      said.set(id, (said.get(id) ?? 0) + counts * conceptSaturation(weight));
    }
  }
  return [...said].map(([id, weight]) => ({ id, weight, words: [], isOwn: false }));
}
