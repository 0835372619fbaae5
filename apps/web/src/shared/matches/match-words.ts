import type { Match } from '../api/index.js';

/** Whether the record of a matched case states results: they bring it points. */
export const statesResults = ({ reasons }: Pick<Match, 'reasons'>): boolean =>
  reasons.some(({ kind }) => kind === 'results');

/** Words of the need, as they stand in the sentences of the interface. */
export const quoteWords = (words: readonly string[]): string[] => words.map((word) => `“${word}”`);
