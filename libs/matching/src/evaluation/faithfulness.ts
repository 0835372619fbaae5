import { documentConcepts, type SearchDocument } from '#search';
import type { ConceptScheme } from '#vocabulary';
import { round } from '../matcher/explain.js';
import { matchNeed, rankCandidates, type MatchInput } from '../matcher/match-need.js';
import type { Evidence, Match } from '../matcher/match.js';
import { COLLECTION_OF, TARGET_TYPES, type TargetType } from '../matcher/need.js';
import type { FeatureName } from '../matcher/weights.js';

/** Reasons that quote what the record says; the quotes of others are the values of its other fields. */
const QUOTING: readonly FeatureName[] = ['text', 'concepts'];

/** A match scored again without the passages that its reasons quote. */
export interface QuoteRemoval {
  challenge: string;
  target: TargetType;
  id: string;
  rank: number;
  /** As shown, one decimal. */
  score: number;
  withoutQuotes: number;
  evidence: Evidence[];
}

/**
 * Takes the quoted evidence out of each of the first matches, one at a time, finds the record's concepts anew and scores
 * all candidates again by the same matcher. Matches whose reasons quote nothing are left out.
 */
export function removeQuotes(challenge: string, input: MatchInput, depth = 10): QuoteRemoval[] {
  const matches = matchNeed({ ...input, limit: depth });
  return TARGET_TYPES.flatMap((target) =>
    matches[target].flatMap((match): QuoteRemoval[] => {
      const evidence = match.reasons
        .filter(({ kind }) => QUOTING.includes(kind))
        .flatMap((reason) => reason.evidence);
      if (evidence.length === 0) return [];
      const { rank, score } = match;
      const withoutQuotes = scoreWithout(input, match, evidence);
      return [{ challenge, target, id: match.target.id, rank, score, withoutQuotes, evidence }];
    }),
  );
}

function scoreWithout(input: MatchInput, { target: { type, id } }: Match, evidence: Evidence[]): number {
  const collection = COLLECTION_OF[type];
  const candidates = {
    ...input.candidates,
    [collection]: input.candidates[collection].map((document) =>
      document.id === id ? withoutEvidence(document, evidence, input.scheme) : document,
    ),
  };
  const found = rankCandidates({ ...input, candidates })[type].ranked.find(
    ({ document }) => document.id === id,
  );
  return round(found?.score ?? 0);
}

/**
 * The document as if it had never said what is quoted: sentences are cut out of texts, entries out of lists, and of
 * concepts that a curator confirmed the confirmation goes; then its concepts are found anew.
 */
export function withoutEvidence(
  document: SearchDocument,
  evidence: readonly Evidence[],
  scheme: ConceptScheme,
): SearchDocument {
  const fields: Record<string, unknown> = { ...document };
  for (const { field, quote } of evidence) {
    const value = fields[field];
    if (field === 'concepts') continue;
    if (Array.isArray(value)) fields[field] = cutFromList(value as string[], quote);
    else if (typeof value === 'string') fields[field] = cut(value, quote) || (field === 'title' ? '' : null);
  }
  const left = fields as unknown as SearchDocument;
  const disowned = evidence.filter(({ field }) => field === 'concepts').map(({ quote }) => quote);
  const all = document.concepts.filter(({ confirmed }) => confirmed).map(({ id }) => id);
  const known = new Set(document.concepts.map(({ id }) => id));
  const decisions = {
    confirmed: all.filter((id) => !disowned.includes(scheme.label(id, document.language))),
    // What the texts speak of and the document is not about has been removed by a curator, and stays so.
    removed: documentConcepts(scheme, document, { confirmed: [], removed: [] })
      .map(({ id }) => id)
      .filter((id) => !known.has(id)),
  };
  return { ...left, concepts: documentConcepts(scheme, left, decisions) };
}

const cut = (text: string, quote: string): string => text.replaceAll(quote, ' ').trim();

const cutFromList = (entries: readonly string[], quote: string): string[] =>
  entries.map((entry) => cut(entry, quote)).filter((entry) => entry !== '');

export interface FaithfulnessRow {
  target: TargetType;
  matches: number;
  /** Share of them that score less without their quotes. */
  fell: number;
  /** Mean points lost, all matches counted. */
  meanFall: number;
}

/** One row for each target type that has matches. */
export function summariseFaithfulness(removals: readonly QuoteRemoval[]): FaithfulnessRow[] {
  return TARGET_TYPES.flatMap((target) => {
    const own = removals.filter((removal) => removal.target === target);
    if (own.length === 0) return [];
    return [
      {
        target,
        matches: own.length,
        fell: own.filter(hasFallen).length / own.length,
        meanFall: own.reduce((sum, { score, withoutQuotes }) => sum + score - withoutQuotes, 0) / own.length,
      },
    ];
  });
}

export const hasFallen = ({ score, withoutQuotes }: QuoteRemoval): boolean => withoutQuotes < score;
