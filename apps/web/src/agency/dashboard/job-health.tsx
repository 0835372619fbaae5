import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format.js';
import { Skeleton } from '../../shared/ui/index.js';
import type { AgencyState } from './agency-state.js';

const BarChart = lazy(() => import('../../shared/ui/bar-chart.js'));

/** Whether the background work keeps up: as bars where there is any, and as a table. */
export function JobHealth({ jobs }: { jobs: AgencyState['jobs'] }) {
  const { t, i18n } = useTranslation('agency');
  const format = useFormat();
  const times = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  const time = (value: string | null) => (value === null ? null : times.format(new Date(value)));
  const laneName = (lane: string) =>
    t(`dashboard.lanes.${lane}` as 'dashboard.lanes.imports', { defaultValue: lane });
  const number = (value: number | null) =>
    value === null ? t('dashboard.jobs.noAnswer') : format.number(value);
  const hasAny = jobs.lanes.some(
    ({ waiting, active, failed }) => (waiting ?? 0) + (active ?? 0) + failed > 0,
  );
  return (
    <section className="panel" aria-labelledby="jobs-heading">
      <h2 id="jobs-heading">{t('dashboard.jobs.heading')}</h2>
      <p>
        {t('dashboard.jobs.lastIndexed', { when: time(jobs.lastIndexedAt) ?? t('dashboard.jobs.never') })}
        <br />
        {t('dashboard.jobs.unpublished', { number: format.number(jobs.unpublished) })}
      </p>
      {hasAny ? (
        <Suspense fallback={<Skeleton lines={6} />}>
          <BarChart
            label={t('dashboard.jobs.chart')}
            rows={jobs.lanes.map(({ lane, waiting, active, failed }) => ({
              name: laneName(lane),
              values: { waiting: waiting ?? 0, active: active ?? 0, failed },
            }))}
            series={[
              { key: 'waiting', name: t('dashboard.jobs.waiting'), color: 'var(--edge)' },
              { key: 'active', name: t('dashboard.jobs.active'), color: 'var(--accent)' },
              { key: 'failed', name: t('dashboard.jobs.failed'), color: 'var(--bad)' },
            ]}
          />
        </Suspense>
      ) : (
        <p>{t('dashboard.jobs.fine')}</p>
      )}
      <div className="table-frame" tabIndex={0} role="group" aria-labelledby="jobs-heading">
        <table className="wide">
          <caption>{t('dashboard.jobs.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('dashboard.jobs.lane')}</th>
              <th scope="col">{t('dashboard.jobs.waiting')}</th>
              <th scope="col">{t('dashboard.jobs.active')}</th>
              <th scope="col">{t('dashboard.jobs.failed')}</th>
              <th scope="col">{t('dashboard.jobs.oldest')}</th>
            </tr>
          </thead>
          <tbody>
            {jobs.lanes.map(({ lane, waiting, active, failed, oldestSince }) => (
              <tr key={lane}>
                <th scope="row">{laneName(lane)}</th>
                <td className="number">{number(waiting)}</td>
                <td className="number">{number(active)}</td>
                <td className="number">{format.number(failed)}</td>
                <td>{time(oldestSince) ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
