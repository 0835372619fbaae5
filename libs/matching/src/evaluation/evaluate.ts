import type { Collection } from '#search';
import { CONFIDENCE, estimateMean, RESAMPLES, type Estimate } from './bootstrap.js';
import { JUDGED_COLLECTIONS, type JudgedChallenge } from './judged-challenges.js';
import { hasRelevant, ndcgAt, precisionAt, recallAt, reciprocalRank, type Metric } from './metrics.js';

export const METRICS = {
  ndcg10: { label: 'nDCG@10', of: ndcgAt(10) },
  precision5: { label: 'P@5', of: precisionAt(5) },
  recall50: { label: 'recall@50', of: recallAt(50) },
  mrr: { label: 'MRR', of: reciprocalRank },
} as const satisfies Record<string, { label: string; of: Metric }>;

export type MetricName = keyof typeof METRICS;
export const METRIC_NAMES = Object.keys(METRICS) as MetricName[];

export const OTHER_LANGUAGES = 'other languages';
export const ALL_LANGUAGES = 'all';

/** Ids, best first; at least 50 where there are so many, or recall suffers. */
export type Rankings = Record<Collection, readonly string[]>;

/** What each system found for a challenge; the systems' names are free. */
export interface JudgedRun {
  challenge: JudgedChallenge;
  systems: Record<string, Rankings>;
}

export interface ChallengeScore {
  challenge: string;
  origin: string;
  language: string;
  target: Collection;
  system: string;
  metrics: Record<MetricName, number>;
}

/** One system, or the first one less another, on the challenges of a row. */
export interface SystemEstimates {
  system: string;
  /** Given for a difference: the system that is taken away. */
  against?: string;
  metrics: Record<MetricName, Estimate>;
}

export interface EvaluationRow {
  target: Collection;
  /** A language code, `other languages` (all but English) or `all`. */
  language: string;
  /** Challenges that the means are taken over. */
  challenges: number;
  /** Challenges left out because no record of this target is relevant to them. */
  leftOut: number;
  /** Empty when every challenge is left out. */
  systems: SystemEstimates[];
  /** The first system less each of the others, paired by challenge. */
  differences: SystemEstimates[];
}

/** Plain data, to be printed by `formatEvaluation` or written as JSON. */
export interface EvaluationReport {
  systems: string[];
  confidence: number;
  resamples: number;
  rows: EvaluationRow[];
  scores: ChallengeScore[];
}

/**
 * Scores what the systems found, by target and language, with bootstrap intervals. A challenge to which no record of
 * a target is relevant is left out of that target's means and counted.
 *
 * @throws RangeError when there is no run, or the runs are not all of the same systems.
 */
export function evaluate(runs: readonly JudgedRun[]): EvaluationReport {
  const systems = systemsOf(runs);
  const rows = JUDGED_COLLECTIONS.flatMap((target) =>
    languageGroups(runs).map(({ language, includes }) =>
      evaluateGroup(
        target,
        language,
        runs.filter(({ challenge }) => includes(challenge.language)),
        systems,
      ),
    ),
  );
  const scores = runs.flatMap((run) =>
    JUDGED_COLLECTIONS.flatMap((target) => scoreRun(run, target, systems)),
  );
  return { systems, confidence: CONFIDENCE, resamples: RESAMPLES, rows, scores };
}

/** One row of the report, over these runs; `language` is what it is called. */
export function evaluateGroup(
  target: Collection,
  language: string,
  runs: readonly JudgedRun[],
  systems: readonly string[] = systemsOf(runs),
): EvaluationRow {
  const scores = runs.flatMap((run) => scoreRun(run, target, systems));
  const challenges = scores.length / systems.length;
  const of = (name: string): ChallengeScore[] => scores.filter(({ system }) => system === name);
  const [first, ...others] = challenges > 0 ? systems : [];
  return {
    target,
    language,
    challenges,
    leftOut: runs.length - challenges,
    systems: challenges > 0 ? systems.map((system) => ({ system, metrics: estimates(of(system)) })) : [],
    differences: others.map((against) => ({
      system: first!,
      against,
      metrics: estimates(of(first!), of(against)),
    })),
  };
}

function systemsOf(runs: readonly JudgedRun[]): string[] {
  const systems = Object.keys(runs[0]?.systems ?? {});
  if (systems.length === 0)
    throw new RangeError('There is nothing to evaluate: no run, or a run of no system.');
  const odd = runs.find((run) => Object.keys(run.systems).sort().join() !== [...systems].sort().join());
  if (odd)
    throw new RangeError(`Challenge ${odd.challenge.id} was not run with the systems of the first one.`);
  return systems;
}

/** Nothing where no record of the target is relevant. */
function scoreRun(
  { challenge, systems }: JudgedRun,
  target: Collection,
  names: readonly string[],
): ChallengeScore[] {
  const { id, origin, language, judgments } = challenge;
  const grades = judgments[target];
  if (!hasRelevant(grades)) return [];
  return names.map((system) => ({
    challenge: id,
    origin,
    language,
    target,
    system,
    metrics: perMetric((name) => METRICS[name].of(systems[system]![target], grades)),
  }));
}

export interface LanguageGroup {
  language: string;
  includes: (language: string) => boolean;
}

/** English, each other language, all but English, all; those that no challenge is in are left away. */
export function languageGroups(runs: readonly JudgedRun[]): LanguageGroup[] {
  const present = new Set(runs.map(({ challenge }) => challenge.language));
  const others = [...present].filter((language) => language !== 'en').sort();
  return [
    ...[...(present.has('en') ? ['en'] : []), ...others].map((language) => ({
      language,
      includes: (other: string) => other === language,
    })),
    ...(others.length > 0
      ? [{ language: OTHER_LANGUAGES, includes: (other: string) => other !== 'en' }]
      : []),
    { language: ALL_LANGUAGES, includes: () => true },
  ];
}

/** Both lists hold the same challenges in the same order. */
function estimates(scores: ChallengeScore[], less?: ChallengeScore[]): Record<MetricName, Estimate> {
  return perMetric((name) => {
    const byOrigin = new Map<string, number[]>();
    scores.forEach(({ origin, metrics }, index) => {
      const value = metrics[name] - (less ? less[index]!.metrics[name] : 0);
      byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), value]);
    });
    return estimateMean([...byOrigin.values()]);
  });
}

const perMetric = <T>(valueOf: (name: MetricName) => T): Record<MetricName, T> =>
  Object.fromEntries(METRIC_NAMES.map((name) => [name, valueOf(name)])) as Record<MetricName, T>;
