import { lazy, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.js';
import { DataTable, Skeleton } from '../shared/ui/index.js';
import type { Rules } from './queries.js';
import { RuleName } from './rule-name.js';
import { useRuleText } from './use-rule-text.js';

const BarChart = lazy(() => import('../shared/ui/bar-chart.js'));

/** Features that the sentence names. */
const STRONGEST = 3;

/** The points of a score: in a sentence, as bars and as a table with what each feature is. */
export function TargetPoints({ target, features }: Rules['targets'][number]) {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const ruleText = useRuleText('features');
  const headingId = useId();
  const heading = t(`targets.${target}`);
  const rows = features.map((feature) => ({ ...feature, text: ruleText(feature) }));
  const summary = t('summary', {
    features: format.list(
      rows.slice(0, STRONGEST).map(({ text, points }) => `${text.name} (${format.number(points)})`),
    ),
  });
  return (
    <section className="panel" aria-labelledby={headingId}>
      <h2 id={headingId}>{heading}</h2>
      <p>{summary}</p>
      <div className="chart-and-table">
        <Suspense fallback={<Skeleton lines={6} />}>
          <BarChart
            label={`${heading}. ${summary}`}
            rows={rows.map(({ text, points }) => ({ name: text.name, values: { points } }))}
            series={[{ key: 'points', name: t('points'), color: 'var(--accent)' }]}
            write={(value) => format.number(value)}
          />
        </Suspense>
        <DataTable
          caption={t('caption', { target: heading })}
          columns={[{ name: t('feature') }, { name: t('points'), isNumber: true }]}
          rows={rows.map(({ name, points, text }) => ({
            key: name,
            shortHeading: text.name,
            cells: [<RuleName {...text} />, format.number(points)],
          }))}
        />
      </div>
    </section>
  );
}
