import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format.js';
import { Skeleton } from '../../shared/ui/index.js';
import type { AgencyState } from './agency-state.js';

const CountryMap = lazy(() => import('../../shared/ui/country-map.js'));

type Countries = AgencyState['countries'];
type Counted = 'challenges' | 'suppliers';

/** Where needs are and where those who could meet them: on a map, in a sentence and as a table. */
export function ChallengesByCountry({ countries }: { countries: Countries }) {
  const { t } = useTranslation('agency');
  const format = useFormat();
  const countsOf = (what: Counted) =>
    countries.filter((row) => row[what] > 0).map((row) => ({ value: row.country, count: row[what] }));
  const most = (what: Counted) => {
    const [first] = countsOf(what)
      .filter(({ value }) => value !== null)
      .sort((a, b) => b.count - a.count);
    return first ? `${format.country(first.value!)} (${format.number(first.count)})` : '–';
  };
  return (
    <section className="panel" aria-labelledby="countries-heading">
      <h2 id="countries-heading">{t('dashboard.map.heading')}</h2>
      {countries.every(({ country }) => country === null) ? (
        <p>{t('dashboard.map.none')}</p>
      ) : (
        <>
          <p>
            {t('dashboard.map.summary', { challenges: most('challenges'), suppliers: most('suppliers') })}
          </p>
          <Suspense fallback={<Skeleton lines={8} />}>
            <CountryMap
              caption={t('dashboard.map.caption')}
              name={t('dashboard.map.suppliers')}
              counts={countsOf('suppliers')}
              second={{ name: t('dashboard.map.challenges'), counts: countsOf('challenges') }}
            />
          </Suspense>
        </>
      )}
    </section>
  );
}
