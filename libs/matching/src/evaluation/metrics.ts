/** Grades by id: 3 directly comparable, 2 clearly useful, 1 somewhat useful. Whatever is not listed has grade 0. */
export type Grades = ReadonlyMap<string, number>;

/**
 * How good a ranking (ids, best first) is by the grades of one challenge, from 0 to 1; 0 where nothing is relevant.
 * An id listed again takes its rank but counts for nothing.
 *
 * A case that stands in the corpus under two ids counts as two, here and in the ideal ranking: the grades do not say
 * which ids belong together. A ranking that folds such pairs into one loses a little by it.
 */
export type Metric = (ranking: readonly string[], grades: Grades) => number;

/** From this grade on an item counts as relevant where only yes or no counts. */
export const RELEVANT_GRADE = 1;

/** Whether anything counts as relevant; without it no metric means anything. */
export const hasRelevant = (grades: Grades): boolean =>
  [...grades.values()].some((grade) => grade >= RELEVANT_GRADE);

/** Gain 2^grade - 1, discount log2(rank + 1), divided by that of the best ranking of all graded items. */
export const ndcgAt =
  (depth: number): Metric =>
  (ranking, grades) => {
    const ideal = gain(
      [...grades.values()].sort((a, b) => b - a),
      depth,
    );
    return ideal === 0 ? 0 : gain(gradesOf(ranking, grades), depth) / ideal;
  };

/** Share of relevant items among the first places; a place that is not filled counts as a miss. */
export const precisionAt =
  (depth: number): Metric =>
  (ranking, grades) =>
    countRelevant(gradesOf(ranking, grades).slice(0, depth)) / depth;

/** Share of all relevant items that stand in the first places. */
export const recallAt =
  (depth: number): Metric =>
  (ranking, grades) => {
    const relevant = countRelevant([...grades.values()]);
    return relevant === 0 ? 0 : countRelevant(gradesOf(ranking, grades).slice(0, depth)) / relevant;
  };

/** 1 / rank of the first relevant item, wherever it stands; its mean over challenges is the MRR. */
export const reciprocalRank: Metric = (ranking, grades) => {
  const first = gradesOf(ranking, grades).findIndex((grade) => grade >= RELEVANT_GRADE);
  return first < 0 ? 0 : 1 / (first + 1);
};

function gradesOf(ranking: readonly string[], grades: Grades): number[] {
  const seen = new Set<string>();
  return ranking.map((id) => {
    const grade = seen.has(id) ? 0 : (grades.get(id) ?? 0);
    seen.add(id);
    return grade;
  });
}

const gain = (grades: number[], depth: number): number =>
  grades.slice(0, depth).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);

const countRelevant = (grades: number[]): number => grades.filter((grade) => grade >= RELEVANT_GRADE).length;
