import type { SearchDocument } from '#search';
import type { Sector } from '#vocabulary';
import { budgetNearness, hasProcedure, hasResults, placeNearness, sectorOverlap } from './features.js';
import type { Need, TargetType } from './need.js';
import { TextScorer, type TextScore } from './text-score.js';
import { FEATURE_NAMES, FEATURE_WEIGHTS, type Features } from './weights.js';

export interface ScoredCandidate {
  document: SearchDocument;
  text: TextScore;
  features: Features;
  /** 0 to 100. */
  score: number;
  /** For a supplier: its reference that answers the need best. */
  bestReference: ScoredCandidate | null;
}

/** Sectors are taken over from the records that answer best when this share of them names one. */
const INFERRED_SECTOR_SHARE = 0.5;
const INFERRED_FROM = 10;

/** The need's sectors as stated; else those that most of the records named that share its words best. */
export function sectorsOf(need: Need, scored: { document: SearchDocument; text: TextScore }[]): Sector[] {
  if (need.sectors.length > 0) return need.sectors;
  const best = scored
    .filter(({ text }) => text.value > 0)
    .sort((a, b) => b.text.value - a.text.value || byId(a.document, b.document))
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
  /** Knowledge items already scored, by id; what a supplier's references are worth. */
  references: ReadonlyMap<string, ScoredCandidate>;
}

export function scoreCandidate(
  document: SearchDocument,
  text: TextScore,
  context: ScoringContext,
): ScoredCandidate {
  const bestReference = document.references
    .flatMap((id) => context.references.get(id) ?? [])
    .sort(byScore)[0];
  const features: Features = {
    text: text.value,
    sector: sectorOverlap(context.sectors, document.sectors),
    references: (bestReference?.score ?? 0) / 100,
    place: placeNearness(context.need, document),
    budget: budgetNearness(context.need, document),
    results: hasResults(document),
    procedure: hasProcedure(document),
  };
  const weights = FEATURE_WEIGHTS[context.targetType];
  const score = FEATURE_NAMES.reduce((sum, name) => sum + weights[name] * features[name], 0);
  return { document, text, features, score, bestReference: bestReference ?? null };
}

/** Does anything but its mere completeness speak for the candidate? */
export const isRelevant = ({ features }: ScoredCandidate): boolean =>
  features.text > 0 || features.references > 0;

export function scoreTexts(
  documents: SearchDocument[],
  scorer: TextScorer,
): { document: SearchDocument; text: TextScore }[] {
  return documents.map((document) => ({ document, text: scorer.score(scorer.passages(document, false)) }));
}
