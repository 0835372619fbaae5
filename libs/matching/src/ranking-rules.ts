import { BM25_B, BM25_K1, TEXT_FIELDS } from '#search';
import {
  ALGORITHM_VERSION,
  CLOSEST_CASES,
  CLOSEST_SECTOR_SHARE,
  CONCEPT_HALF_POINT,
  CONCEPT_K1,
  CONFIRMED_WEIGHT,
  FEATURE_NAMES,
  INFERRED_SECTOR,
  MAX_NEED_CONCEPTS,
  MAX_NEED_TERMS,
  NEIGHBOURS,
  TARGET_TYPES,
  TEXT_HALF_POINT,
  TITLE_WEIGHT,
  WIDENING,
  weightsOf,
  type FeatureName,
  type Features,
  type TargetType,
} from './matcher/index.js';
import { CANDIDATES, REFERENCED_ITEMS } from './matcher.service.js';

/** What each feature, a number from 0 to 1, says of a record. */
const MEANINGS: Record<FeatureName, string> = {
  text: 'Words that need and record share, in any of their inflections: rare words count more than common ones, and words of the need’s title more than those of its description.',
  concepts:
    'Topics that need and record share, whatever the language of either: found in both texts with the words of a vocabulary, the broader topics of each at less of their weight. Topics that the cases closest to the need have in common are added to those of the need at less weight.',
  neighbours:
    'How well the records that are about most nearly the same answer the need by their own topics: the mean of their values for topics, near ones counting more. It makes up for what a text leaves out or says in unusual words.',
  sector:
    'Sectors in common: twice their number over all named on both sides. Where the need names none, those to which the topics belong that it speaks of, each by how much is said of it and half as much at most.',
  references: 'The best documented case that a supplier took part in, by that case’s own score.',
  place: 'In the same country 1, in several European countries a half.',
  budget: 'Of the same size 1, falling by a half for each factor of ten; not stated is 0.',
  results: 'The record documents results.',
  procedure: 'The record says how it was bought.',
  vector:
    'How near the meaning of both texts is by the embedding model that this installation uses; the model’s name is part of the version.',
};

export interface RankingRules {
  algorithm: string;
  /** For each target type the features that bring points, most first; the points of one add up to 100. */
  targets: { target: TargetType; features: { name: FeatureName; points: number; meaning: string }[] }[];
  constants: { name: string; value: number; meaning: string }[];
  /** How much a word counts by the field of the record that it stands in. */
  fields: { name: string; weight: number }[];
}

/** The rules of ranking by this algorithm, from the very numbers that the matcher works with. */
export const rankingRules = (algorithm: string): RankingRules => ({
  algorithm,
  targets: TARGET_TYPES.map((target) => ({
    target,
    features: FEATURE_NAMES.map((name) => ({
      name,
      points: pointsOf(target, algorithm)[name],
      meaning: MEANINGS[name],
    }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points),
  })),
  constants: CONSTANTS.map(([name, value, meaning]) => ({ name, value, meaning })),
  fields: Object.entries(TEXT_FIELDS).map(([name, weight]) => ({ name, weight })),
});

/** With an embedding model the other features share what it leaves. */
const pointsOf = (targetType: TargetType, algorithm: string): Features =>
  weightsOf(algorithm === ALGORITHM_VERSION ? { targetType } : { targetType, nearness: new Map() });

const CONSTANTS: [name: string, value: number, meaning: string][] = [
  [
    'candidateCases',
    CANDIDATES.knowledge,
    'Cases that are compared with a need: those closest in words and topics.',
  ],
  ['candidateSuppliers', CANDIDATES.suppliers, 'The same for suppliers.'],
  [
    'referencedCases',
    REFERENCED_ITEMS,
    'Closest cases whose suppliers are compared too, whatever their own words.',
  ],
  ['needWords', MAX_NEED_TERMS, 'Words of a need that are compared: those that tell most.'],
  ['needTopics', MAX_NEED_CONCEPTS, 'Topics of a need that are compared, broader and added ones included.'],
  [
    'titleWeight',
    TITLE_WEIGHT,
    'A word in the title of a need counts as often as so many in its description.',
  ],
  [
    'confirmedTopicWeight',
    CONFIRMED_WEIGHT,
    'A topic that the buyer confirms counts as if it had been said so often.',
  ],
  [
    'textHalfPoint',
    TEXT_HALF_POINT,
    'Share of the best possible agreement in words that makes half of its points.',
  ],
  [
    'topicHalfPoint',
    CONCEPT_HALF_POINT,
    'Share of the best possible agreement in topics that makes half of its points.',
  ],
  [
    'closestCases',
    CLOSEST_CASES,
    'Cases closest to the need at first sight, from which topics are added to it.',
  ],
  [
    'closestSectorShare',
    CLOSEST_SECTOR_SHARE,
    'What shared sectors count there beside topics, which count 1 at most; the square of the sum is what a case counts.',
  ],
  [
    'inferredSector',
    INFERRED_SECTOR,
    'What a sector counts at most that the need does not state but speaks of, beside one that it states.',
  ],
  [
    'addedTopics',
    WIDENING,
    'What the topics of the closest cases weigh together, beside those of the need itself.',
  ],
  ['neighbours', NEIGHBOURS, 'Records about nearly the same that are looked at beside each record.'],
  ['topicK1', CONCEPT_K1, 'BM25 for topics: how fast a topic that is repeated stops to add.'],
  ['bm25K1', BM25_K1, 'BM25: how fast a word that is repeated stops to add.'],
  ['bm25B', BM25_B, 'BM25: how much a long record is marked down, 0 to 1.'],
];
