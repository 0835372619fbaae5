import { challengeFieldOf, termWeights, type TermWeights } from '#challenges';
import { conceptTerm, type SearchDocument } from '#search';
import { inEuros, sectorName, type ConceptScheme } from '#vocabulary';
import { budgetNearness, sectorOverlap, statedSectors } from '../matcher/features.js';
import { tellingQuotes } from '../matcher/telling-quotes.js';
import { needPassages, weighPassages, type NeedPassage } from './need-passages.js';
import {
  sharedTerms,
  TERM_KINDS,
  valueOf,
  type AskedTerm,
  type SharedTerm,
  type TermKind,
} from './need-closeness.js';

export const NEAR_REASONS = ['concepts', 'words', 'sector', 'budget'] as const;
export type NearReasonKind = (typeof NEAR_REASONS)[number];

/**
 * Points out of 100 for what is wholly the same. Those of what the asking need does not state go to the rest, so that a
 * need compared with itself has 100 points.
 */
export const NEAR_WEIGHTS: Record<NearReasonKind, number> = {
  concepts: 65,
  words: 15,
  sector: 15,
  budget: 5,
};

/** What two needs say must be worth so many points: any two of a sector have that, and a budget, in common. */
export const LEAST_SAID = 10;

const NAMED = 5;

export interface NearConcept {
  id: string;
  /** In the language of the asking need where the vocabulary has it, else in English. */
  label: string;
  /** The asking need's own words for it or for something narrower. */
  words: string[];
  /** The other need's. */
  theirWords: string[];
}

export interface NearReason {
  kind: NearReasonKind;
  text: string;
  /** Points of the score that this reason brings. The reasons add up to the score. */
  weight: number;
  /** Given for the reason `concepts`, strongest first. */
  concepts?: NearConcept[];
  /** The other need's own words; `field` is a field of a challenge. */
  evidence: { field: string; quote: string }[];
}

export interface NearNeed {
  id: string;
  /** 0 to 100, one decimal. */
  score: number;
  /** Strongest first. */
  reasons: NearReason[];
}

/** A need with what it says. */
export interface AskingNeed {
  document: SearchDocument;
  asked: readonly AskedTerm[];
}

/** The terms of a need as it is compared: who has it is no part of it. */
export const needTerms = (scheme: ConceptScheme, document: SearchDocument): TermWeights =>
  termWeights(scheme, { ...document, organisations: [] });

/** The needs that are close to one, closest first, equal ones by id. Pure: the same input gives the same output. */
export function compareNeeds(
  asking: AskingNeed,
  others: readonly SearchDocument[],
  scheme: ConceptScheme,
  limit: number,
): NearNeed[] {
  const points = pointsOf(asking);
  const passages = needPassages(scheme, asking.document);
  return others
    .map((other) => compare(asking, other, scheme, points))
    .filter(({ said }) => said >= LEAST_SAID)
    .sort((a, b) => b.score - a.score || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, limit)
    .map((compared) => ({
      id: compared.other.id,
      score: round(compared.score),
      reasons: reasonsOf(compared, { asking, scheme, points, passages }),
    }));
}

type Points = Record<NearReasonKind, number>;

/** The weights of what the need states, brought to 100 in sum. */
function pointsOf({ document, asked }: AskingNeed): Points {
  const isStated: Record<NearReasonKind, boolean> = {
    concepts: asked.some(({ kind }) => kind === 'concepts'),
    words: asked.some(({ kind }) => kind === 'words'),
    sector: document.sectors.length > 0,
    budget: Boolean(document.budgetEur),
  };
  const stated = NEAR_REASONS.filter((kind) => isStated[kind]);
  const sum = stated.reduce((total, kind) => total + NEAR_WEIGHTS[kind], 0);
  const pointsFor = (kind: NearReasonKind) => (isStated[kind] ? (100 * NEAR_WEIGHTS[kind]) / sum : 0);
  return Object.fromEntries(NEAR_REASONS.map((kind) => [kind, pointsFor(kind)])) as Points;
}

interface Compared {
  other: SearchDocument;
  shared: Record<TermKind, SharedTerm[]>;
  features: Record<NearReasonKind, number>;
  /** Points for concepts and words. */
  said: number;
  score: number;
}

function compare(asking: AskingNeed, other: SearchDocument, scheme: ConceptScheme, points: Points): Compared {
  const weights = needTerms(scheme, other);
  const shared = {
    concepts: sharedTerms(asking.asked, 'concepts', weights),
    words: sharedTerms(asking.asked, 'words', weights),
  };
  const features = {
    concepts: valueOf(shared.concepts),
    words: valueOf(shared.words),
    sector: sectorOverlap(statedSectors(asking.document), other.sectors),
    budget: budgetNearness(asking.document, other),
  };
  const sumOf = (kinds: readonly NearReasonKind[]): number =>
    kinds.reduce((sum, kind) => sum + points[kind] * features[kind], 0);
  return { other, shared, features, said: sumOf(TERM_KINDS), score: sumOf(NEAR_REASONS) };
}

interface Context {
  asking: AskingNeed;
  scheme: ConceptScheme;
  points: Points;
  /** Of the asking need. */
  passages: readonly NeedPassage[];
}

const round = (points: number): number => Math.round(points * 10) / 10;

function reasonsOf(compared: Compared, context: Context): NearReason[] {
  const theirs = needPassages(context.scheme, compared.other);
  return NEAR_REASONS.filter((kind) => context.points[kind] * compared.features[kind] > 0)
    .map((kind) => ({
      kind,
      ...REASONS[kind](compared, context, theirs),
      weight: round(context.points[kind] * compared.features[kind]),
    }))
    .sort((a, b) => b.weight - a.weight);
}

type Explain = (
  compared: Compared,
  context: Context,
  theirs: readonly NeedPassage[],
) => Omit<NearReason, 'kind' | 'weight'>;

const REASONS: Record<NearReasonKind, Explain> = {
  concepts: (compared, context, theirs) => {
    const concepts = sharedConcepts(compared, context, theirs);
    return {
      text: `About the same: ${concepts.map(({ label }) => label).join(', ')}`,
      concepts,
      evidence: [
        ...quotesOf('concepts', compared, context, theirs),
        ...confirmedOf(compared, context, theirs),
      ],
    };
  },
  words: (compared, context, theirs) => {
    const spelt = compared.shared.words.flatMap(({ term }) => wordsFor(term, context.passages, 'spelling'));
    const words = distinct(spelt).slice(0, NAMED);
    return {
      text: `Speaks of ${words.map((word) => `“${word}”`).join(', ')} as well`,
      evidence: quotesOf('words', compared, context, theirs),
    };
  },
  sector: ({ other }, { asking }) => {
    const shared = other.sectors.filter((sector) => asking.document.sectors.includes(sector));
    return {
      text: `Same sector: ${shared.map(sectorName).join(', ')}`,
      evidence: shared.map((sector) => ({ field: 'sectors', quote: sector })),
    };
  },
  budget: ({ other }) => ({
    text: `Near in budget: ${inEuros(other.budgetEur!)}`,
    evidence: [{ field: 'budgetEur', quote: String(other.budgetEur) }],
  }),
};

/** The strongest that the asking need itself states; where the other states none of them, what is broader than both. */
function sharedConcepts(
  { shared }: Compared,
  { asking, scheme, passages }: Context,
  theirs: readonly NeedPassage[],
): NearConcept[] {
  const stated = new Set(asking.document.concepts.map(({ id }) => conceptTerm(id)));
  const own = shared.concepts.filter(({ term }) => stated.has(term));
  return (own.length > 0 ? own : shared.concepts).slice(0, NAMED).map(({ term }) => {
    const id = conceptOf(term);
    return {
      id,
      label: scheme.label(id, asking.document.language),
      words: wordsFor(term, passages, 'meaning'),
      theirWords: wordsFor(term, theirs, 'meaning'),
    };
  });
}

const conceptOf = (term: string): string => term.slice(conceptTerm('').length);

/** Each once, however it is written. */
function wordsFor(term: string, passages: readonly NeedPassage[], by: 'spelling' | 'meaning'): string[] {
  return distinct(passages.flatMap((passage) => passage[by].get(term) ?? [])).slice(0, NAMED);
}

function distinct(words: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const word of words) if (!first.has(word.toLowerCase())) first.set(word.toLowerCase(), word);
  return [...first.values()];
}

function quotesOf(
  kind: TermKind,
  { shared }: Compared,
  { asking, scheme }: Context,
  theirs: readonly NeedPassage[],
): NearReason['evidence'] {
  const values = new Map(shared[kind].map(({ term, value }) => [term, value]));
  const saidIn = (passage: NeedPassage): string[] => {
    const terms = kind === 'concepts' ? passage.meaning : passage.words;
    return [...terms.keys()].filter((term) => values.has(term));
  };
  const telling = theirs.filter((passage) => saidIn(passage).length > 0);
  const quotes = tellingQuotes(telling, values, saidIn, (rest) =>
    valueOf(sharedTerms(asking.asked, kind, weighPassages(scheme, rest, kind))),
  );
  return quotes.map(({ field, quote }) => ({ field: challengeFieldOf(field), quote }));
}

/** What a person confirmed of the other need, and no sentence of it says. */
function confirmedOf(
  { other, shared }: Compared,
  { scheme }: Context,
  theirs: readonly NeedPassage[],
): NearReason['evidence'] {
  const wanted = new Set(shared.concepts.map(({ term }) => conceptOf(term)));
  return other.concepts
    .filter(({ id, confirmed }) => confirmed && !theirs.some(({ meaning }) => meaning.has(conceptTerm(id))))
    .filter(({ id }) => [id, ...scheme.ancestors(id)].some((concept) => wanted.has(concept)))
    .map(({ id }) => ({ field: 'confirmedConcepts', quote: scheme.label(id, other.language) }));
}
