import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.js';
import { FactList } from '../shared/ui/index.js';
import type { PreviewTimes } from './figures.js';
import { useFigures } from './use-figures.js';

/** How long people wait for matches of a need. */
export function PreviewTimesFacts({ previews }: { previews: PreviewTimes }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const figures = useFigures();
  const { p50Ms, p95Ms } = previews;
  return (
    <section className="panel" aria-labelledby="times-heading">
      <h2 id="times-heading">{t('times.heading')}</h2>
      {p50Ms === null || p95Ms === null ? (
        <p>{t('times.none')}</p>
      ) : (
        <>
          <FactList
            facts={[
              [t('times.half'), figures.milliseconds(p50Ms)],
              [t('times.most'), figures.milliseconds(p95Ms)],
              [t('times.previews'), format.number(previews.previews)],
              [t('times.days'), figures.days(previews.days)],
            ]}
          />
          <p className="small">{t('times.note')}</p>
        </>
      )}
    </section>
  );
}
