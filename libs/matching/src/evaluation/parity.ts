import { estimateMean, type Estimate } from './bootstrap.js';
import { METRICS, OTHER_LANGUAGES, type Rankings } from './evaluate.js';
import { JUDGED_COLLECTIONS, type JudgedChallenge } from './judged-challenges.js';
import { hasRelevant } from './metrics.js';
import type { StatedNeed } from './stated-needs.js';

/** Matches compared: what people look at before they look at anything else. */
export const PARITY_DEPTH = 5;

/** What was found for a need in one language. */
export interface ParityRun {
  need: StatedNeed | JudgedChallenge;
  /** Ids of the matches in their order, without those folded into them. */
  matches: Rankings;
  /** Those included, as quality is measured on. */
  ranking: Rankings;
}

/** One language beside English on the same needs. */
export interface ParityRow {
  target: (typeof JUDGED_COLLECTIONS)[number];
  /** A language code, or `other languages`: all but English. */
  language: string;
  needs: number;
  /** Share of the first five matches that the English run has among its own. */
  shared: Estimate;
  /** nDCG@10 in this language and of the same challenges in English; null where none is judged. */
  quality: { challenges: number; own: number; english: number } | null;
}

interface Pair {
  origin: string;
  language: string;
  own: ParityRun;
  english: ParityRun;
}

/**
 * How much of what a need finds does not depend on the language it is stated in. A need counts in each language that it
 * is given in besides English; those that are not given in English are passed over, and so are pairs without matches.
 */
export function measureParity(runs: readonly ParityRun[]): ParityRow[] {
  const english = new Map(
    runs.filter(({ need }) => need.language === 'en').map((run) => [run.need.origin, run]),
  );
  const pairs = runs.flatMap((own): Pair[] => {
    const { origin, language } = own.need;
    const twin = english.get(origin);
    return twin && language !== 'en' ? [{ origin, language, own, english: twin }] : [];
  });
  const languages = [...new Set(pairs.map(({ language }) => language))].sort();
  const groups: [string, Pair[]][] = [
    ...languages.map((language): [string, Pair[]] => [
      language,
      pairs.filter((pair) => pair.language === language),
    ]),
    ...(languages.length > 0 ? [[OTHER_LANGUAGES, pairs] satisfies [string, Pair[]]] : []),
  ];
  return JUDGED_COLLECTIONS.flatMap((target) =>
    groups.flatMap(([language, members]) => rowOf(target, language, members) ?? []),
  );
}

function rowOf(target: ParityRow['target'], language: string, pairs: readonly Pair[]): ParityRow | null {
  const shares = pairs.flatMap(({ origin, own, english }) => {
    const share = sharedTop(own.matches[target], english.matches[target]);
    return share === null ? [] : [{ origin, share }];
  });
  if (shares.length === 0) return null;
  const byOrigin = new Map<string, number[]>();
  for (const { origin, share } of shares) byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), share]);
  return {
    target,
    language,
    needs: shares.length,
    shared: estimateMean([...byOrigin.values()]),
    quality: qualityOf(target, pairs),
  };
}

/** Of the first five matches the share that both lists have; null when both are empty. */
export function sharedTop(own: readonly string[], english: readonly string[]): number | null {
  const first = own.slice(0, PARITY_DEPTH);
  const other = new Set(english.slice(0, PARITY_DEPTH));
  const places = Math.max(first.length, other.size);
  return places === 0 ? null : first.filter((id) => other.has(id)).length / places;
}

function qualityOf(target: ParityRow['target'], pairs: readonly Pair[]): ParityRow['quality'] {
  const judged = pairs.flatMap(({ own, english }) => {
    const grades = 'judgments' in own.need ? own.need.judgments[target] : undefined;
    if (!grades || !hasRelevant(grades)) return [];
    const { of } = METRICS.ndcg10;
    return [{ own: of(own.ranking[target], grades), english: of(english.ranking[target], grades) }];
  });
  if (judged.length === 0) return null;
  const mean = (side: 'own' | 'english'): number =>
    judged.reduce((sum, pair) => sum + pair[side], 0) / judged.length;
  return { challenges: judged.length, own: mean('own'), english: mean('english') };
}
