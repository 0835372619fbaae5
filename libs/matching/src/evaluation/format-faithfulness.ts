import { hasFallen, summariseFaithfulness, type QuoteRemoval } from './faithfulness.js';
import { aligned } from './plain-table.js';

const HEADINGS = { knowledge: 'comparable cases', supplier: 'suppliers' } as const;

/** How often a match scores less without what its reasons quote; then each that does not. */
export function formatFaithfulness(removals: readonly QuoteRemoval[]): string {
  const rows = summariseFaithfulness(removals).map(({ target, matches, fell, meanFall }) => [
    HEADINGS[target],
    String(matches),
    `${(fell * 100).toFixed(1)} %`,
    meanFall.toFixed(1),
  ]);
  const failed = removals
    .filter((removal) => !hasFallen(removal))
    .flatMap(({ challenge, target, id, rank, score, withoutQuotes, evidence }) => [
      `${challenge}: ${HEADINGS[target]} ${rank}, ${id}: ${score.toFixed(1)} with its quotes, ${withoutQuotes.toFixed(1)} without`,
      ...evidence.map(({ field, quote }) => `  ${field}: “${quote}”`),
    ]);
  return `${[
    'Do matches rest on what they quote? Scored again without the quoted passages',
    ...aligned([['target', 'matches', 'score less', 'points lost (mean)'], ...rows]),
    ...(failed.length > 0 ? ['', 'Not less:', ...failed] : []),
  ].join('\n')}\n`;
}
