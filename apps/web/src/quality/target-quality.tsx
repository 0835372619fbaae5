import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../shared/ui/index.js';
import { chartRows, METRIC_NAMES, outlineOf, pointsOf, type Figures, type Target } from './figures.js';
import { FiguresTable } from './figures-table.js';
import { useFigures, useGroupName, type Grouping } from './use-figures.js';

const BarChart = lazy(() => import('../shared/ui/bar-chart.js'));

interface TargetQualityProps {
  target: Target;
  byLanguage: readonly Figures[];
  bySector: readonly Figures[];
}

/** How good matches of one kind are, by language and by sector of the need. */
export function TargetQuality({ target, byLanguage, bySector }: TargetQualityProps) {
  const { t } = useTranslation('quality');
  const headingId = `${target}-heading`;
  return (
    <section className="panel" aria-labelledby={headingId}>
      <h2 id={headingId}>{t(`targets.${target}`)}</h2>
      <GroupedFigures target={target} grouping="language" figures={byLanguage} />
      <GroupedFigures target={target} grouping="sector" figures={bySector} />
    </section>
  );
}

interface GroupedFiguresProps {
  target: Target;
  grouping: Grouping;
  figures: readonly Figures[];
}

/** In a sentence, as bars beside the baseline's, and as a table of all figures. */
function GroupedFigures({ target, grouping, figures }: GroupedFiguresProps) {
  const { t } = useTranslation('quality');
  const { estimate, decimal } = useFigures();
  const nameOf = useGroupName(grouping);
  const points = pointsOf(figures, 'ndcg10');
  const outline = outlineOf(points);
  const named = ({ group, ours }: { group: string; ours: { mean: number } }) =>
    `${nameOf(group)} (${decimal(ours.mean)})`;
  const summary = outline
    ? t('summary', {
        metric: METRIC_NAMES.ndcg10,
        ours: estimate(outline.total.ours),
        baseline: outline.total.baseline ? estimate(outline.total.baseline) : '–',
        highest: named(outline.highest),
        lowest: named(outline.lowest),
      })
    : t('nothingJudged');
  return (
    <>
      <h3>{t(`by.${grouping}`)}</h3>
      <p>{summary}</p>
      {points.length > 0 && (
        <Suspense fallback={<Skeleton lines={8} />}>
          <BarChart
            label={t('chart', { target: t(`targets.${target}`), by: t(`by.${grouping}`), summary })}
            rows={chartRows(points, nameOf)}
            series={[
              { key: 'ours', name: 'PPI Atlas', color: 'var(--accent)' },
              { key: 'baseline', name: t('baseline'), color: 'var(--edge)', isOutlined: true },
            ]}
            domain={[0, 1]}
            write={decimal}
          />
        </Suspense>
      )}
      <FiguresTable
        caption={t('caption', { target: t(`targets.${target}`), by: t(`by.${grouping}`) })}
        grouping={grouping}
        figures={figures}
      />
    </>
  );
}
