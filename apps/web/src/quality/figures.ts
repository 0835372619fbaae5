import type { components } from '../shared/api/schema.generated.js';
import type { BarRow } from '../shared/ui/bar-chart.js';

type Schemas = components['schemas'];
export type Quality = Schemas['QualityDto'];
export type Measurement = Schemas['MeasurementDto'];
export type Figures = Schemas['FiguresDto'];
export type Parity = Schemas['ParityDto'];
export type Exposure = Schemas['ExposureDto'];
export type PreviewTimes = Schemas['PreviewTimesDto'];
export type Estimate = Schemas['EstimateDto'];

export const TARGETS = ['knowledge', 'suppliers'] as const;
export type Target = (typeof TARGETS)[number];

export const METRICS = ['ndcg10', 'precision5', 'recall50'] as const;
export type Metric = (typeof METRICS)[number];

/** The same in all languages. */
export const METRIC_NAMES: Record<Metric, string> = {
  ndcg10: 'nDCG@10',
  precision5: 'P@5',
  recall50: 'Recall@50',
};

/** The API's names of groups that are neither a language nor a sector. */
export const ALL = 'all';
export const OTHER_LANGUAGES = 'other languages';

/** A group of needs with what was found for it, ours first; a baseline where there is one. */
export interface Point {
  group: string;
  ours: Estimate;
  baseline?: Estimate;
}

/** Those groups for which something was judged. */
export const pointsOf = (figures: readonly Figures[], metric: Metric): Point[] =>
  figures.flatMap(({ group, systems: [ours, baseline] }) =>
    ours ? [{ group, ours: ours.metrics[metric], baseline: baseline?.metrics[metric] }] : [],
  );

export const parityPoints = (parity: readonly Parity[]): Point[] =>
  parity.map(({ language, shared }) => ({ group: language, ours: shared }));

export const chartRows = (points: readonly Point[], nameOf: (group: string) => string): BarRow[] =>
  points.map(({ group, ours, baseline }) => ({
    name: nameOf(group),
    values: { ours: ours.mean, ...(baseline && { baseline: baseline.mean }) },
    intervals: { ours: intervalOf(ours), ...(baseline && { baseline: intervalOf(baseline) }) },
  }));

export const intervalOf = ({ low, high }: Estimate): [low: number, high: number] | null =>
  low === null || high === null ? null : [low, high];

/** What a sentence tells of a chart: the group of all, and the best and the worst of the others. */
export function outlineOf(points: readonly Point[]): { total: Point; highest: Point; lowest: Point } | null {
  const total =
    points.find(({ group }) => group === ALL) ?? points.find(({ group }) => group === OTHER_LANGUAGES);
  const single = points
    .filter(({ group }) => group !== ALL && group !== OTHER_LANGUAGES)
    .sort((a, b) => b.ours.mean - a.ours.mean);
  const [highest] = single;
  const lowest = single.at(-1);
  return total && highest && lowest ? { total, highest, lowest } : null;
}

const SMALL = ['micro', 'small', 'medium'];
const LARGE = ['large'];

/** Places per supplier among small and medium-sized enterprises, large ones, and all; null where there are none. */
export function placesPerSupplier({ bySize, places, suppliers }: Exposure): {
  small: number | null;
  large: number | null;
  all: number | null;
} {
  const among = (sizes: readonly string[]) => {
    const rows = bySize.filter(({ size }) => size !== null && sizes.includes(size));
    return ratio(sum(rows.map((row) => row.places)), sum(rows.map((row) => row.suppliers)));
  };
  return { small: among(SMALL), large: among(LARGE), all: ratio(places, suppliers) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
