import type { DocumentWords } from '#search';

/** Field weights are multiples of one half: counted in halves they are whole numbers, which postings store. */
export const WEIGHT_UNIT = 0.5;

export function inWeightUnits({ frequencies, length }: DocumentWords): DocumentWords {
  const counted = new Map<string, number>();
  for (const [term, frequency] of frequencies) counted.set(term, frequency / WEIGHT_UNIT);
  return { frequencies: counted, length: length / WEIGHT_UNIT };
}
