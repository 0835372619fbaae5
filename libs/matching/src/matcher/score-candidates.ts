import type { SearchDocument } from '#search';
import type { ConceptScheme, Sector } from '#vocabulary';
import type { ConceptScore, ConceptScorer } from './concept-score.js';
import { budgetNearness, hasProcedure, hasResults, placeNearness, sectorOverlap } from './features.js';
import type { Need, TargetType } from './need.js';
import type { Neighbour, NeighbourScore } from './neighbours.js';
import { TextScorer, type TextScore } from './text-score.js';
import { RELEVANT_NEARNESS, weightsOf } from './vector-feature.js';
import { FEATURE_NAMES, FEATURE_WEIGHTS, type Features } from './weights.js';

export interface ScoredCandidate {
  document: SearchDocument;
  text: TextScore;
  concepts: ConceptScore;
  /** Best first; see `neighbourScores`. */
  neighbours: readonly Neighbour[];
  features: Features;
  /** 0 to 100. */
  score: number;
  /** For a supplier: its reference that answers the need best. */
  bestReference: ScoredCandidate | null;
}

/** Sectors are taken over from the records that answer best when this share of them names one. */
const INFERRED_SECTOR_SHARE = 0.5;
const INFERRED_FROM = 10;

/** A document compared with what the need says, before anything else about it is looked at. */
export interface ComparedDocument {
  document: SearchDocument;
  text: TextScore;
  concepts: ConceptScore;
  neighbours: NeighbourScore;
}

export function compareDocuments(
  documents: SearchDocument[],
  words: TextScorer,
  topics: ConceptScorer,
  nearby: (records: Neighbour[]) => NeighbourScore[],
): ComparedDocument[] {
  const compared = documents.map((document) => {
    const text = words.score(words.passages(document, false));
    return { document, text, concepts: topics.score(document.concepts, text.length) };
  });
  const neighbours = nearby(compared.map(({ document, concepts }) => ({ document, value: concepts.value })));
  return compared.map((each, index) => ({ ...each, neighbours: neighbours[index]! }));
}

/** The need's sectors as stated; else those that most of the records named that come closest to what it says. */
export function sectorsOf(need: Need, compared: ComparedDocument[]): Sector[] {
  if (need.sectors.length > 0) return need.sectors;
  const weights = FEATURE_WEIGHTS.knowledge;
  const best = compared
    .map(({ document, text, concepts }) => ({
      document,
      closeness: weights.text * text.value + weights.concepts * concepts.value,
    }))
    .filter(({ closeness }) => closeness > 0)
    .sort((a, b) => b.closeness - a.closeness || byId(a.document, b.document))
    .slice(0, INFERRED_FROM);
  const counts = new Map<Sector, number>();
  for (const { document } of best) {
    for (const sector of document.sectors) counts.set(sector, (counts.get(sector) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= best.length * INFERRED_SECTOR_SHARE)
    .map(([sector]) => sector);
}

export const byId = (a: { id: string }, b: { id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

export const byScore = (a: ScoredCandidate, b: ScoredCandidate): number =>
  b.score - a.score || byId(a.document, b.document);

export interface ScoringContext {
  need: Need;
  sectors: Sector[];
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
    concepts: concepts.value,
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
    concepts,
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
