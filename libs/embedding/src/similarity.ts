import type { EmbeddingModel } from './embedding-model.js';

/** Cosine of two vectors of length 1, from -1 to 1. */
export function dotProduct(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let place = 0; place < a.length; place++) sum += a[place]! * b[place]!;
  return sum;
}

/** A cosine as a number from 0, nothing to do with each other, to 1; cosines of models differ, this compares. */
export function nearness(cosine: number, { similarityRange: { from, to } }: EmbeddingModel): number {
  return Math.min(1, Math.max(0, (cosine - from) / (to - from)));
}
