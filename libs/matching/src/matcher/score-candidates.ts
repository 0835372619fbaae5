import type { SearchDocument } from '#search';
import type { ConceptScheme } from '#vocabulary';
import {
  budgetNearness,
  hasProcedure,
  hasResults,
  placeNearness,
  sectorOverlap,
  type WeightedSectors,
} from './features.js';
import type { Need, TargetType } from './need.js';
import type { Neighbour, NeighbourScore } from './neighbours.js';
import type { TextScore } from './text-score.js';
import { RELEVANT_NEARNESS, weightsOf } from './vector-feature.js';
import { FEATURE_NAMES, type Features } from './weights.js';

export interface ScoredCandidate {
  document: SearchDocument;
  text: TextScore;
  /** Best first; see `neighbourScores`. */
  neighbours: readonly Neighbour[];
  features: Features;
  /** 0 to 100. */
  score: number;
  /** For a supplier: its reference that answers the need best. */
  bestReference: ScoredCandidate | null;
}

/** A document compared with what the need says, before anything else about it is looked at. */
export interface ComparedDocument {
  document: SearchDocument;
  text: TextScore;
  /** 0 to 1. */
  concepts: number;
  neighbours: NeighbourScore;
}

export const byId = (a: { id: string }, b: { id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

export const byScore = (a: ScoredCandidate, b: ScoredCandidate): number =>
  b.score - a.score || byId(a.document, b.document);

export interface ScoringContext {
  need: Need;
  sectors: WeightedSectors;
  targetType: TargetType;
  scheme: ConceptScheme;
  /** Of the need; its labels are shown in it. */
  language: string | null;
  /** Knowledge items already scored, by id; what a supplier's references are worth. */
  references: ReadonlyMap<string, ScoredCandidate>;
  /** Of the target type's vectors to the need's, by id; undefined where no model takes part. */
  nearness?: ReadonlyMap<string, number> | undefined;
}

export function scoreCandidate(
  { document, text, concepts, neighbours }: ComparedDocument,
  context: ScoringContext,
): ScoredCandidate {
  const bestReference = document.references
    .flatMap((id) => context.references.get(id) ?? [])
    .sort(byScore)[0];
  const features: Features = {
    text: text.value,
    concepts,
    neighbours: neighbours.value,
    sector: sectorOverlap(context.sectors, document.sectors),
    references: (bestReference?.score ?? 0) / 100,
    place: placeNearness(context.need, document),
    budget: budgetNearness(context.need, document),
    results: hasResults(document),
    procedure: hasProcedure(document),
    vector: context.nearness?.get(document.id) ?? 0,
  };
  const weights = weightsOf(context);
  const score = FEATURE_NAMES.reduce((sum, name) => sum + weights[name] * features[name], 0);
  return {
    document,
    text,
    neighbours: neighbours.found,
    features,
    score,
    bestReference: bestReference ?? null,
  };
}

/** Does anything but its mere completeness speak for the candidate? */
export const isRelevant = ({ features }: ScoredCandidate): boolean =>
  features.text > 0 ||
  features.concepts > 0 ||
  features.references > 0 ||
  features.vector >= RELEVANT_NEARNESS;
