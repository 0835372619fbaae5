import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.js';
import { DataTable, Skeleton } from '../shared/ui/index.js';
import { chartRows, METRIC_NAMES, outlineOf, parityPoints, TARGETS, type Parity } from './figures.js';
import { useFigures, useGroupName } from './use-figures.js';

const BarChart = lazy(() => import('../shared/ui/bar-chart.js'));

/** How much of what a need finds does not depend on the language that it is written in. */
export function ParityOfLanguages({ parity }: { parity: readonly Parity[] }) {
  const { t } = useTranslation('quality');
  return (
    <section className="panel" aria-labelledby="parity-heading">
      <h2 id="parity-heading">{t('parity.heading')}</h2>
      <p className="prose-width">{t('parity.lead')}</p>
      {parity.length === 0 && <p>{t('parity.none')}</p>}
      {TARGETS.map((target) => {
        const rows = parity.filter((row) => row.target === target);
        return rows.length > 0 && <TargetParity key={target} name={t(`targets.${target}`)} rows={rows} />;
      })}
    </section>
  );
}

function TargetParity({ name, rows }: { name: string; rows: readonly Parity[] }) {
  const { t } = useTranslation('quality');
  const { estimate, share } = useFigures();
  const nameOf = useGroupName('language');
  const points = parityPoints(rows);
  const outline = outlineOf(points);
  const named = ({ group, ours }: { group: string; ours: { mean: number } }) =>
    `${nameOf(group)} (${share(ours.mean)})`;
  const summary =
    outline &&
    t('parity.summary', {
      shared: estimate(outline.total.ours, share),
      highest: named(outline.highest),
      lowest: named(outline.lowest),
    });
  const caption = t('parity.caption', { target: name });
  return (
    <>
      <h3>{name}</h3>
      {summary && <p>{summary}</p>}
      <div className="chart-and-table">
        <Suspense fallback={<Skeleton lines={6} />}>
          <BarChart
            label={`${caption}. ${summary ?? ''}`}
            rows={chartRows(points, nameOf)}
            series={[{ key: 'ours', name: t('parity.shared'), color: 'var(--accent)' }]}
            domain={[0, 1]}
            write={share}
          />
        </Suspense>
        <ParityTable caption={caption} rows={rows} />
      </div>
    </>
  );
}

function ParityTable({ caption, rows }: { caption: string; rows: readonly Parity[] }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const { estimate, share, decimal } = useFigures();
  const nameOf = useGroupName('language');
  const metric = METRIC_NAMES.ndcg10;
  return (
    <DataTable
      caption={caption}
      columns={[
        { name: t('groupings.language') },
        { name: t('parity.needs'), isNumber: true },
        { name: t('parity.shared'), isNumber: true },
        { name: t('parity.own', { metric }), isNumber: true },
        { name: t('parity.english', { metric }), isNumber: true },
      ]}
      rows={rows.map(({ language, needs, shared, quality }) => ({
        key: language,
        cells: [
          nameOf(language),
          format.number(needs),
          estimate(shared, share),
          quality ? decimal(quality.own) : '–',
          quality ? decimal(quality.english) : '–',
        ],
      }))}
    />
  );
}
