import type { TargetType } from '../../matcher/need.js';
import { FEATURE_NAMES, type Features } from '../../matcher/weights.js';
import { hasRelevant, ndcgAt } from '../metrics.js';
import type { FitCandidate, FitChallenge } from './fit-challenge.js';

const DEPTH = 10;
const ndcg = ndcgAt(DEPTH);

/** Points for a full feature, as in `FEATURE_WEIGHTS`. */
export type Weights = Record<TargetType, Features>;

/** The nDCG@10 of each challenge by the weights that are tried; nothing is worked out twice. */
export class QualityByWeights {
  private readonly known = new Map<string, readonly number[]>();
  /** Of knowledge items: what references are worth. */
  private readonly scores = new Map<string, readonly ReadonlyMap<string, number>[]>();

  constructor(readonly challenges: readonly FitChallenge[]) {}

  /** In the order of the challenges; NaN for one to which nothing of the target type is relevant. */
  ndcg(target: TargetType, weights: Weights): readonly number[] {
    const knowledge = keyOf(weights.knowledge);
    const key = target === 'knowledge' ? knowledge : `${knowledge} ${keyOf(weights.supplier)}`;
    return remember(this.known, key, () =>
      this.challenges.map((challenge, index) => {
        if (!hasRelevant(challenge.grades[target])) return NaN;
        const references = target === 'supplier' ? this.knowledgeScores(weights.knowledge)[index]! : null;
        return ndcg(rank(challenge.cases[target], weights[target], references), challenge.grades[target]);
      }),
    );
  }

  private knowledgeScores(weights: Features): readonly ReadonlyMap<string, number>[] {
    return remember(this.scores, keyOf(weights), () =>
      this.challenges.map(
        ({ cases }) =>
          new Map(cases.knowledge.flat().map((candidate) => [candidate.id, score(candidate, weights, null)])),
      ),
    );
  }
}

const keyOf = (weights: Features): string => FEATURE_NAMES.map((name) => weights[name]).join();

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}

/** The first ids, best first, near-duplicates right behind the best of them. */
function rank(
  cases: FitChallenge['cases'][TargetType],
  weights: Features,
  references: ReadonlyMap<string, number> | null,
): string[] {
  const scored = cases.map((members) => {
    const inOrder = members
      .map((candidate) => ({ id: candidate.id, score: score(candidate, weights, references) }))
      .sort(byScore);
    return { ...inOrder[0]!, ids: inOrder.map(({ id }) => id) };
  });
  return scored
    .sort(byScore)
    .slice(0, DEPTH)
    .flatMap(({ ids }) => ids);
}

function score(
  candidate: FitCandidate,
  weights: Features,
  knowledge: ReadonlyMap<string, number> | null,
): number {
  let sum = 0;
  for (const name of FEATURE_NAMES) {
    if (weights[name] === 0) continue;
    const value =
      name === 'references' && knowledge
        ? bestOf(candidate.references, knowledge) / 100
        : candidate.features[name];
    sum += weights[name] * value;
  }
  return sum;
}

const bestOf = (ids: readonly string[], scores: ReadonlyMap<string, number>): number =>
  ids.reduce((best, id) => Math.max(best, scores.get(id) ?? 0), 0);

const byScore = (a: { id: string; score: number }, b: { id: string; score: number }): number =>
  b.score - a.score || (a.id < b.id ? -1 : 1);
