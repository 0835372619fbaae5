import type { SearchDocument } from '#search';
import {
  broaderWeights,
  countryName,
  MULTI_COUNTRY,
  procedureName,
  sectorName,
  inEuros,
  type Sector,
} from '#vocabulary';
import type { ConceptScorer, SharedConceptValue } from './concept-score.js';
import { quoteWords } from './gap.js';
import type { Evidence, MatchReason, NamedRecord, SharedConcept } from './match.js';
import type { ScoredCandidate, ScoringContext } from './score-candidates.js';
import { tellingQuotes } from './telling-quotes.js';
import type { TextScorer } from './text-score.js';
import { weightsOf } from './vector-feature.js';
import { FEATURE_NAMES, type FeatureName } from './weights.js';

const MAX_WORDS = 5;
const MAX_CONCEPTS = 5;

/** What compared the candidate with the need. */
export interface Scorers {
  words: TextScorer;
  topics: ConceptScorer;
}

/** A reason for each feature that brings points, strongest first; together they are the score. */
export function reasonsOf(
  candidate: ScoredCandidate,
  scorers: Scorers,
  context: ScoringContext,
): MatchReason[] {
  const weights = weightsOf(context);
  return FEATURE_NAMES.filter((name) => weights[name] * candidate.features[name] > 0)
    .map((kind) => ({
      kind,
      ...REASONS[kind](candidate, context, scorers),
      weight: round(weights[kind] * candidate.features[kind]),
    }))
    .sort((a, b) => b.weight - a.weight);
}

export const round = (points: number): number => Math.round(points * 10) / 10;

type Explain = (
  candidate: ScoredCandidate,
  context: ScoringContext,
  scorers: Scorers,
) => Omit<MatchReason, 'kind' | 'weight'>;

const REASONS: Record<FeatureName, Explain> = {
  text: (candidate, _context, scorers) => {
    const words = candidate.text.found.slice(0, MAX_WORDS).map(({ term }) => term.word);
    return {
      text: `Speaks of ${quoteWords(words)}, as the need does`,
      words,
      evidence: quoteWordsOf(candidate, scorers.words),
    };
  },
  concepts: (candidate, context, { topics }) => {
    const { document, text } = candidate;
    const found = topics.found(broaderWeights(context.scheme, document.concepts), text.length);
    const concepts = sharedConcepts(found, context);
    return {
      text: `About the same: ${concepts.map(nameOf).join(', ')}`,
      concepts,
      evidence: quoteConceptsOf(candidate, found, context, topics),
    };
  },
  neighbours: ({ neighbours }) => {
    const record = nameRecord(neighbours[0]!.document);
    return {
      text: `A record about nearly the same answers the need too: ${record.title}`,
      record,
      evidence: [{ field: 'id', quote: record.id }],
    };
  },
  sector: ({ document }, { sectors }) => {
    const weightOf = (sector: Sector): number => sectors.get(sector) ?? 0;
    const most = Math.max(...document.sectors.map(weightOf));
    const shared = document.sectors.filter((sector) => weightOf(sector) >= most / 2);
    return {
      text: `Same sector: ${shared.map(sectorName).join(', ')}`,
      evidence: shared.map((sector) => ({ field: 'sectors', quote: sector })),
    };
  },
  references: ({ bestReference }) => {
    const record = nameRecord(bestReference!.document);
    return {
      text: `Took part in a comparable case: ${record.title}`,
      record,
      evidence: [{ field: 'references', quote: record.id }],
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
  vector: ({ document }) => ({
    text: 'Close in meaning to the need, as the embedding model reads both',
    evidence: [{ field: 'title', quote: document.title }],
  }),
};

const nameRecord = ({ id, title, language }: SearchDocument): NamedRecord => ({ id, title, language });

/** The strongest shared concepts that the need itself states; where it states none of them, the broader ones. */
function sharedConcepts(
  found: readonly SharedConceptValue[],
  { scheme, language }: ScoringContext,
): SharedConcept[] {
  const own = found.filter(({ concept }) => concept.isOwn);
  return (own.length > 0 ? own : found).slice(0, MAX_CONCEPTS).map(({ concept }) => ({
    id: concept.id,
    label: scheme.label(concept.id, language),
    words: [...concept.words],
  }));
}

function nameOf({ label, words }: SharedConcept): string {
  const others = words.filter((word) => word.toLowerCase() !== label.toLowerCase());
  return others.length > 0 ? `${label} (${quoteWords(others)})` : label;
}

function quoteWordsOf({ document, text }: ScoredCandidate, scorer: TextScorer): Evidence[] {
  return tellingQuotes(
    scorer.passages(document),
    new Map(text.found.map(({ term, value }) => [term, value])),
    ({ occurrences }) =>
      text.found
        .map(({ term }) => term)
        .filter(({ variants }) => variants.some((variant) => occurrences.has(variant))),
    (passages) => scorer.score(passages).value,
  );
}

/** Sentences, and the concepts that a curator confirmed: without both the score falls. */
function quoteConceptsOf(
  { document, text }: ScoredCandidate,
  found: readonly SharedConceptValue[],
  { scheme }: ScoringContext,
  scorer: ConceptScorer,
): Evidence[] {
  const passages = scorer.passages(document);
  const confirmed = document.concepts.filter(
    (concept) => concept.confirmed && scorer.wantedIn([concept]).size > 0,
  );
  return [
    ...tellingQuotes(
      passages,
      new Map(found.map(({ concept, value }) => [concept.id, value])),
      (passage) => scorer.wantedIn(passage.concepts),
      (rest) =>
        scorer.score(
          broaderWeights(
            scheme,
            rest.flatMap((passage) => passage.concepts),
          ),
          text.length,
        ),
    ),
    ...confirmed.map(({ id }): Evidence => ({
      field: 'concepts',
      quote: scheme.label(id, document.language),
    })),
  ];
}
