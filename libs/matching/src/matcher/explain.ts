import { countryName, MULTI_COUNTRY, procedureName, sectorName, inEuros } from '#vocabulary';
import type { Evidence, MatchReason } from './match.js';
import type { ScoredCandidate } from './score-candidates.js';
import type { Passage, TextScorer } from './text-score.js';
import { FEATURE_NAMES, FEATURE_WEIGHTS, type FeatureName } from './weights.js';
import type { ScoringContext } from './score-candidates.js';

const MAX_WORDS = 5;
const MAX_SENTENCES = 3;
/** By so much the word score falls without the quotes, so that the rounded points show it. */
const VISIBLE_FALL = 0.01;

/** A reason for each feature that brings points, strongest first; together they are the score. */
export function reasonsOf(
  candidate: ScoredCandidate,
  scorer: TextScorer,
  context: ScoringContext,
): MatchReason[] {
  const weights = FEATURE_WEIGHTS[context.targetType];
  return FEATURE_NAMES.filter((name) => weights[name] * candidate.features[name] > 0)
    .map((kind) => ({
      kind,
      ...REASONS[kind](candidate, context, scorer),
      weight: round(weights[kind] * candidate.features[kind]),
    }))
    .sort((a, b) => b.weight - a.weight);
}

export const round = (points: number): number => Math.round(points * 10) / 10;

type Explain = (
  candidate: ScoredCandidate,
  context: ScoringContext,
  scorer: TextScorer,
) => { text: string; evidence: Evidence[] };

const REASONS: Record<FeatureName, Explain> = {
  text: (candidate, _context, scorer) => ({
    text: `Speaks of ${quoteWords(candidate.text.found.slice(0, MAX_WORDS).map(({ term }) => term.word))}, as the need does`,
    evidence: quoteSentences(candidate, scorer),
  }),
  sector: ({ document }, { sectors }) => {
    const shared = document.sectors.filter((sector) => sectors.includes(sector));
    return {
      text: `Same sector: ${shared.map(sectorName).join(', ')}`,
      evidence: shared.map((sector) => ({ field: 'sectors', quote: sector })),
    };
  },
  references: ({ bestReference }) => {
    const { id, title } = bestReference!.document;
    return {
      text: `Took part in a comparable case: ${title}`,
      evidence: [{ field: 'references', quote: id }],
    };
  },
  place: ({ document }) => ({
    text:
      document.country === MULTI_COUNTRY
        ? 'In several European countries'
        : `In the same country: ${countryName(document.country!)}`,
    evidence: [{ field: 'country', quote: document.country! }],
  }),
  budget: ({ document }) => ({
    text: `It cost about as much as the need may: ${inEuros(document.budgetEur!)}`,
    evidence: [{ field: 'budgetEur', quote: String(document.budgetEur) }],
  }),
  results: ({ document }) => ({
    text: 'Results are documented',
    evidence: [{ field: 'results', quote: document.results! }],
  }),
  procedure: ({ document }) => ({
    text: `Says how it was bought: ${procedureName(document.procedure!)}`,
    evidence: [{ field: 'procedure', quote: document.procedure! }],
  }),
};

const quoteWords = (words: string[]): string => words.map((word) => `“${word}”`).join(', ');

/**
 * The sentences that carry the word score: each next one is that which adds most new words of the need. Without
 * the quoted sentences the score must fall, so one more is quoted where three do not suffice for that.
 */
function quoteSentences(candidate: ScoredCandidate, scorer: TextScorer): Evidence[] {
  const passages = scorer.passages(candidate.document, true);
  const full = scorer.score(passages);
  const open = new Map(full.found.map(({ term, value }) => [term, value]));
  const quoted: Passage[] = [];
  let rest = passages;
  while (rest.length > 0) {
    const best = mostTelling(rest, open);
    if (!best) break;
    quoted.push(best);
    rest = rest.filter((passage) => passage.quote !== best.quote);
    for (const term of open.keys()) {
      if (term.variants.some((variant) => best.occurrences.has(variant))) open.set(term, 0);
    }
    if (quoted.length >= MAX_SENTENCES && full.value - scorer.score(rest).value >= VISIBLE_FALL) break;
  }
  return quoted.map(({ field, quote }) => ({ field, quote }));
}

function mostTelling(
  passages: Passage[],
  open: ReadonlyMap<{ variants: readonly string[] }, number>,
): Passage | undefined {
  let best: Passage | undefined;
  let bestGain = -1;
  for (const passage of passages) {
    if (passage.occurrences.size === 0) continue;
    let gain = 0;
    for (const [term, value] of open) {
      if (term.variants.some((variant) => passage.occurrences.has(variant))) gain += value;
    }
    if (gain > bestGain) [best, bestGain] = [passage, gain];
  }
  return best;
}
