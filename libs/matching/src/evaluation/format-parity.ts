import type { ParityRow } from './parity.js';
import { aligned, writeEstimate } from './plain-table.js';

const HEADINGS = { knowledge: 'comparable cases', suppliers: 'suppliers' } as const;

/** The rows as aligned plain text. */
export function formatParity(rows: readonly ParityRow[]): string {
  const lines = rows.map(({ target, language, needs, shared, quality }) => [
    HEADINGS[target],
    language,
    String(needs),
    writeEstimate(shared),
    ...(quality
      ? [
          String(quality.challenges),
          quality.own.toFixed(3),
          quality.english.toFixed(3),
          quality.english > 0 ? (quality.own / quality.english).toFixed(2) : '-',
        ]
      : []),
  ]);
  const header = ['target', 'language', 'needs', 'shared', 'judged', 'nDCG@10', 'in English', 'ratio'];
  return `${[
    'The same need in another language beside its English text',
    ...aligned([header, ...lines]),
    '',
    'shared: of the first five matches the share that the English text finds among its own first five.',
  ].join('\n')}\n`;
}
