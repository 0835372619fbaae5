import { createHash } from 'node:crypto';

/**
 * A model that a test can foresee: counts the words of a text, each in a place that its hash chooses. Texts without
 * words count as one word. `synonyms` are counted as the first of their group.
 */
export function wordVector(text: string, dimension: number, synonyms: string[][] = []): number[] {
  const vector = Array<number>(dimension).fill(0);
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [''];
  for (const word of words) {
    const meant = synonyms.find((group) => group.includes(word))?.[0] ?? word;
    const place = createHash('sha256').update(meant).digest().readUInt32LE() % dimension;
    vector[place]! += 1;
  }
  return vector;
}
