import type { Candidate } from './search-query.js';

/**
 * One list of what was found by words and what is near in vectors, best first, ties by id. Each side is brought to a
 * scale from 0 to 1 of its own, words by their best score, cosines by their nearest and farthest of those given (which
 * alone tells much: all cosines of a model may lie close together). `weight` is the share of the vectors, 0 to 1.
 */
export function fuseCandidates(
  byWords: readonly Candidate[],
  byVector: readonly Candidate[],
  weight: number,
  limit: number,
): Candidate[] {
  const fused = new Map<string, Candidate>();
  const add = (candidates: readonly Candidate[], scale: (score: number) => number): void => {
    for (const candidate of candidates) {
      const { id } = candidate.document;
      fused.set(id, { ...candidate, score: (fused.get(id)?.score ?? 0) + scale(candidate.score) });
    }
  };
  const most = Math.max(...byWords.map(({ score }) => score));
  add(byWords, (score) => (most > 0 ? ((1 - weight) * score) / most : 0));
  const cosines = byVector.map(({ score }) => score);
  const [nearest, farthest] = [Math.max(...cosines), Math.min(...cosines)];
  add(byVector, (score) =>
    nearest > farthest ? (weight * (score - farthest)) / (nearest - farthest) : weight,
  );
  return [...fused.values()]
    .sort((a, b) => b.score - a.score || (a.document.id < b.document.id ? -1 : 1))
    .slice(0, limit);
}
