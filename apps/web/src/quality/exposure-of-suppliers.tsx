import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.js';
import { DataTable, FactList, Skeleton, useCodeText } from '../shared/ui/index.js';
import { placesPerSupplier, type Exposure } from './figures.js';
import { useFigures } from './use-figures.js';

const BarChart = lazy(() => import('../shared/ui/bar-chart.js'));

/** Which suppliers are seen, and whether large ones are seen more often. */
export function ExposureOfSuppliers({ exposure }: { exposure: Exposure }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const { decimal, share } = useFigures();
  const { needs, places, suppliers, shown, gini } = exposure;
  const shownOfAll = t('exposure.shownOfAll', {
    shown: format.number(shown),
    suppliers: format.number(suppliers),
    share: share(suppliers > 0 ? shown / suppliers : 0),
  });
  return (
    <section className="panel" aria-labelledby="exposure-heading">
      <h2 id="exposure-heading">{t('exposure.heading')}</h2>
      <p className="prose-width">{t('exposure.lead')}</p>
      <FactList
        facts={[
          [t('exposure.needs'), format.number(needs)],
          [t('exposure.places'), format.number(places)],
          [t('exposure.shown'), shownOfAll],
          [t('exposure.gini'), gini === null ? '–' : decimal(gini)],
        ]}
      />
      <p className="small prose-width">{t('exposure.giniMeaning')}</p>
      {exposure.bySize.length > 0 && <BySize exposure={exposure} />}
    </section>
  );
}

function BySize({ exposure }: { exposure: Exposure }) {
  const { t } = useTranslation('quality');
  const { t: shared } = useTranslation();
  const format = useFormat();
  const codeText = useCodeText();
  const { decimal } = useFigures();
  const { small, large, all } = placesPerSupplier(exposure);
  const nameOf = (size: string | null) => (size === null ? shared('notStated') : codeText('sizes', size));
  const summary = t('exposure.summary', {
    sizes: format.list(
      exposure.bySize.map((row) => `${nameOf(row.size)} (${decimal(row.placesPerSupplier)})`),
    ),
    average: all === null ? '–' : decimal(all),
  });
  return (
    <>
      <h3>{t('exposure.bySize')}</h3>
      <p>
        {summary}{' '}
        {small === null || large === null
          ? t('exposure.sizesUnknown')
          : t('exposure.smallAndLarge', { small: decimal(small), large: decimal(large) })}
      </p>
      <div className="chart-and-table">
        <Suspense fallback={<Skeleton lines={6} />}>
          <BarChart
            label={`${t('exposure.caption')}. ${summary}`}
            rows={exposure.bySize.map((row) => ({
              name: nameOf(row.size),
              values: { places: row.placesPerSupplier },
            }))}
            series={[{ key: 'places', name: t('exposure.placesPerSupplier'), color: 'var(--accent)' }]}
            write={decimal}
            reference={all === null ? undefined : { value: all, name: t('exposure.average') }}
          />
        </Suspense>
        <DataTable
          caption={t('exposure.caption')}
          columns={[
            { name: t('exposure.size') },
            { name: t('targets.suppliers'), isNumber: true },
            { name: t('exposure.placesOfSize'), isNumber: true },
            { name: t('exposure.placesPerSupplier'), isNumber: true },
          ]}
          rows={exposure.bySize.map((row) => ({
            key: row.size ?? '',
            cells: [
              nameOf(row.size),
              format.number(row.suppliers),
              format.number(row.places),
              decimal(row.placesPerSupplier),
            ],
          }))}
        />
      </div>
      <p className="note">{t('exposure.why')}</p>
    </>
  );
}
