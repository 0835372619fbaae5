import { lazy, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnowledgeItem } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import { beginning } from '../shared/texts-of-records.js';
import { Skeleton } from '../shared/ui/index.js';
import { budgetsOf, durationsOf, type Figure } from './figures-of-cases.js';

const BarChart = lazy(() => import('../shared/ui/bar-chart.js'));

/** One bar compares nothing. */
const FEWEST = 2;
/** Characters of a title beside its bar, which are about three lines. */
const TITLE_LENGTH = 45;

/** What the table says of cost and time, as bars. */
export function CompareCharts({ items }: { items: readonly KnowledgeItem[] }) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const total = items.length;
  return (
    <div className="compare-charts">
      <FigureChart
        name={t('rows.budget')}
        figures={budgetsOf(items)}
        total={total}
        write={(value) => format.money(value)}
      />
      <FigureChart name={t('charts.duration')} figures={durationsOf(items)} total={total} />
    </div>
  );
}

interface FigureChartProps {
  name: string;
  figures: readonly Figure[];
  /** Of all cases, also those that do not state it. */
  total: number;
  /** Whole numbers need none. */
  write?: (value: number) => string;
}

function FigureChart({ name, figures, total, write }: FigureChartProps) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const headingId = useId();
  if (figures.length < FEWEST) return null;
  const cases = format.list(
    figures.map(({ title, value }) => `${title} (${(write ?? format.number)(value)})`),
  );
  const missing = total - figures.length;
  const summary = [
    t('charts.stated', { count: figures.length, cases }),
    missing > 0 ? t('charts.missing', { count: missing }) : '',
  ].join(' ');
  return (
    <section className="panel" aria-labelledby={headingId}>
      <h2 id={headingId}>{name}</h2>
      <p className="small">{summary}</p>
      <Suspense fallback={<Skeleton lines={4} />}>
        <BarChart
          label={`${name}. ${summary}`}
          rows={figures.map(({ title, value }) => ({
            name: beginning(title, TITLE_LENGTH) ?? title,
            values: { value },
          }))}
          series={[{ key: 'value', name, color: 'var(--accent)' }]}
          write={write}
        />
      </Suspense>
    </section>
  );
}
