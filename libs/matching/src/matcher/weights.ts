import type { TargetType } from './need.js';

/**
 * Changes with any change of scores: weights, features, text analysis. Part of every match run's identity.
 * Lower-case letters, digits and hyphens only.
 */
export const ALGORITHM_VERSION = 'concepts-4';

/** Each feature is a number from 0 to 1; see the README of the libs for what they mean. */
export const FEATURE_NAMES = [
  'text',
  'concepts',
  'neighbours',
  'sector',
  'references',
  'place',
  'budget',
  'results',
  'procedure',
  'vector',
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];

export type Features = Record<FeatureName, number>;

/** Points out of 100 for a full feature, without an embedding model (see `weightsOf`); each row adds up to 100. */
export const FEATURE_WEIGHTS: Record<TargetType, Features> = {
  knowledge: {
    text: 2,
    concepts: 35,
    neighbours: 24,
    sector: 27,
    references: 0,
    place: 4,
    budget: 3,
    results: 3,
    procedure: 2,
    vector: 0,
  },
  supplier: {
    text: 0,
    concepts: 16,
    neighbours: 0,
    sector: 36,
    references: 36,
    place: 12,
    budget: 0,
    results: 0,
    procedure: 0,
    vector: 0,
  },
};

/** Terms of a need that are asked for: its strongest. More add noise, fewer miss what the need is about. */
export const MAX_NEED_TERMS = 32;

/** A record that reaches this share of the best attainable word score counts half for `text`. */
export const TEXT_HALF_POINT = 0.2;

/** Concepts of a need that are asked for and scored: its strongest, broader and widened ones included. */
export const MAX_NEED_CONCEPTS = 80;

/** The same for `concepts`. */
export const CONCEPT_HALF_POINT = 0.35;

/** How fast a record's repetitions of a concept stop adding: BM25's k1 for concepts, which are said more often than words. */
export const CONCEPT_K1 = 3;

/** Cases closest to a need at first sight, whose concepts are taken into it. */
export const CLOSEST_CASES = 40;

/** What a sector that a need only speaks of counts at most, beside one that it states. */
export const INFERRED_SECTOR = 0.5;

/** What the sectors of a need count for there, beside its concepts, which count 1 at most. */
export const CLOSEST_SECTOR_SHARE = 0.5;

/** What the concepts of the closest cases weigh, all together, beside those of the need itself. */
export const WIDENING = 0.7;

/** Records about nearly the same that are looked at beside each record. */
export const NEIGHBOURS = 12;

/** A concept that a person confirms for a need counts as if it were said so often. */
export const CONFIRMED_WEIGHT = 3;

/** Words of the title count this much more than those of the description. */
export const TITLE_WEIGHT = 3;
