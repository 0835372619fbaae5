import { TARGET_TYPES, type TargetType } from '../../matcher/need.js';
import { FEATURE_NAMES, type FeatureName, type Features } from '../../matcher/weights.js';
import { estimateMean, type Estimate } from '../bootstrap.js';
import { ALL_LANGUAGES, OTHER_LANGUAGES } from '../evaluate.js';
import { hasRelevant, ndcgAt } from '../metrics.js';
import { balancedMean, type BalancedMean, type LanguageValue } from './balanced-mean.js';
import type { FitChallenge } from './fit-challenge.js';
import { QualityByWeights, type Weights } from './quality-by-weights.js';
import { searchWeights, type GridBest } from './search-weights.js';

/** How good a way to choose the weights is, in nDCG@10. */
export interface FitSystem {
  name: string;
  /** English and other languages counted equally. */
  balanced: BalancedMean;
  byLanguage: { language: string; challenges: number; ndcg10: Estimate }[];
}

export interface TargetFit {
  target: TargetType;
  /** Features that any candidate has; the others have weight 0. */
  free: FeatureName[];
  current: Features;
  chosen: Features;
  /** The best of each grid on all challenges; the chosen one is the coarsest within one standard error of the finest. */
  grids: (GridBest & { worse: BalancedMean })[];
  systems: FitSystem[];
  /** Cross-validated less current weights. */
  gain: BalancedMean;
}

/** A loss of nDCG so small is none, however sure it is. */
const NEGLIGIBLE = 0.005;

/** By how many standard errors a gain must exceed 0 to be more than noise. */
const CLEAR = 2;

export const isWithinNoise = ({ mean, standardError }: BalancedMean): boolean =>
  standardError === null || Math.abs(mean) <= CLEAR * standardError;

/**
 * Fits the rows of `FEATURE_WEIGHTS` to judged challenges, first that of knowledge items, then with it that of
 * suppliers, whose references are worth what the cases score. Of the grids searched the coarsest is taken whose best is
 * within one standard error of the best of all, or as good as that, so that numbers are no finer than the evidence.
 *
 * The estimate is cross-validated by origin: a challenge, its translations and its English twin are either fitted to or
 * measured on. Deterministic.
 *
 * @param challenges one at least
 * @param folds parts that the origins are dealt into; as many as origins (leave one out) where not given
 */
export function fitWeights(challenges: readonly FitChallenge[], folds?: number): TargetFit[] {
  const quality = new QualityByWeights(challenges);
  const origins = [...new Set(challenges.map(({ origin }) => origin))];
  const parts = Math.min(folds ?? origins.length, origins.length);
  const chosen = chooseWeights(quality, () => true);
  const crossValidated = Array.from({ length: parts }, (_, part) => {
    const isHeldOut = (origin: string): boolean => origins.indexOf(origin) % parts === part;
    return { isHeldOut, weights: chooseWeights(quality, (origin) => !isHeldOut(origin)).weights };
  });
  return TARGET_TYPES.map((target) => {
    const held = challenges.map(
      ({ origin }, index) =>
        quality.ndcg(target, crossValidated.find(({ isHeldOut }) => isHeldOut(origin))!.weights)[index]!,
    );
    const current = quality.ndcg(target, inUse(challenges));
    const plain = challenges.map(({ plain, grades }) =>
      hasRelevant(grades[target]) ? ndcgAt(10)(plain[target], grades[target]) : NaN,
    );
    const values = (ndcg: readonly number[]): LanguageValue[] => judged(challenges, ndcg);
    return {
      target,
      free: freeFeatures(challenges, target),
      current: inUse(challenges)[target],
      chosen: chosen.weights[target],
      grids: chosen.grids[target],
      systems: [
        systemOf('fitted, cross-validated', values(held)),
        systemOf('current weights', values(current)),
        systemOf('plain BM25', values(plain)),
        systemOf('fitted to all (too good)', values(quality.ndcg(target, chosen.weights))),
      ],
      gain: balancedMean(values(held.map((value, index) => value - current[index]!))),
    };
  });
}

/** The same for all challenges: the matcher has one row for each target type. */
const inUse = (challenges: readonly FitChallenge[]): Weights => challenges[0]!.weights;

interface Choice {
  weights: Weights;
  grids: Record<TargetType, TargetFit['grids']>;
}

function chooseWeights(quality: QualityByWeights, includes: (origin: string) => boolean): Choice {
  const weights: Weights = { ...inUse(quality.challenges) };
  const grids: Choice['grids'] = { knowledge: [], supplier: [] };
  for (const target of TARGET_TYPES) {
    const free = freeFeatures(quality.challenges, target);
    if (free.length === 0) continue;
    const fitted = (row: Features): LanguageValue[] =>
      judged(quality.challenges, quality.ndcg(target, { ...weights, [target]: row })).filter(({ origin }) =>
        includes(origin),
      );
    const found = searchWeights(free, (row) => balancedMean(fitted(row)).mean);
    const best = found.reduce((a, b) => (b.value > a.value ? b : a));
    const finest = fitted(best.weights);
    grids[target] = found.map((grid) => {
      const values = fitted(grid.weights);
      const losses = finest.map((one, index) => ({ ...one, value: one.value - values[index]!.value }));
      return { ...grid, worse: balancedMean(losses) };
    });
    weights[target] = grids[target].find(
      ({ worse }) => worse.mean <= Math.max(worse.standardError ?? 0, NEGLIGIBLE),
    )!.weights;
  }
  return { weights, grids };
}

/** Features without a value anywhere cannot be fitted. */
function freeFeatures(challenges: readonly FitChallenge[], target: TargetType): FeatureName[] {
  return FEATURE_NAMES.filter((name) =>
    challenges.some(({ cases }) =>
      cases[target].some((members) => members.some((one) => one.features[name] > 0)),
    ),
  );
}

function judged(challenges: readonly FitChallenge[], values: readonly number[]): LanguageValue[] {
  return challenges.flatMap(({ origin, language }, index) =>
    Number.isNaN(values[index]) ? [] : [{ origin, language, value: values[index]! }],
  );
}

function systemOf(name: string, values: LanguageValue[]): FitSystem {
  const groups: [string, LanguageValue[]][] = [
    ['en', values.filter(({ language }) => language === 'en')],
    [OTHER_LANGUAGES, values.filter(({ language }) => language !== 'en')],
    [ALL_LANGUAGES, values],
  ];
  return {
    name,
    balanced: balancedMean(values),
    byLanguage: groups
      .filter(([, members]) => members.length > 0)
      .map(([language, members]) => ({
        language,
        challenges: members.length,
        ndcg10: estimateMean(groupByOrigin(members)),
      })),
  };
}

function groupByOrigin(values: readonly LanguageValue[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const { origin, value } of values) groups.set(origin, [...(groups.get(origin) ?? []), value]);
  return [...groups.values()];
}
