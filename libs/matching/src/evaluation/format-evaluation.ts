import {
  METRIC_NAMES,
  METRICS,
  type EvaluationReport,
  type EvaluationRow,
  type SystemEstimates,
} from './evaluate.js';
import { JUDGED_COLLECTIONS } from './judged-challenges.js';
import { aligned, writeEstimate } from './plain-table.js';

const HEADINGS = { knowledge: 'Comparable cases (knowledge)', suppliers: 'Suppliers' } as const;

/** The report as aligned plain text, one table for each target, ended by a line that says how to read it. */
export function formatEvaluation(report: EvaluationReport): string {
  const tables = JUDGED_COLLECTIONS.map((target) => {
    const rows = report.rows.filter((row) => row.target === target);
    return [HEADINGS[target], ...aligned([header(), ...rows.flatMap(linesOf)])].join('\n');
  });
  return `${[...tables, legend(report)].join('\n\n')}\n`;
}

const header = (): string[] => [
  'language',
  'challenges',
  'left out',
  'system',
  ...METRIC_NAMES.map((name) => METRICS[name].label),
];

function linesOf(row: EvaluationRow): string[][] {
  const lead = [row.language, String(row.challenges), String(row.leftOut)];
  if (row.systems.length === 0) return [[...lead, 'nothing judged']];
  return [...row.systems, ...row.differences].map((estimates, index) => [
    ...(index === 0 ? lead : lead.map(() => '')),
    ...cellsOf(estimates),
  ]);
}

function cellsOf({ system, against, metrics }: SystemEstimates): string[] {
  const isDifference = against !== undefined;
  return [
    isDifference ? `${system} - ${against}` : system,
    ...METRIC_NAMES.map((name) => writeEstimate(metrics[name], isDifference)),
  ];
}

const legend = ({ confidence, resamples }: EvaluationReport): string =>
  [
    `Means with ${Math.round(confidence * 100)} % intervals from ${resamples.toLocaleString('en')} bootstrap resamples of the challenges;`,
    'a challenge and its translations are drawn together. Relevant is grade 1 or more; P@5 counts a missing',
    'place as a miss. Challenges to which no record of the target is relevant are left out. A difference is',
    'paired by challenge. From fewer than about ten challenges an interval is too narrow and only a hint.',
  ].join('\n');
