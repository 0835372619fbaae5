import { queryOptions, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PATHS } from '../paths.js';
import { api, bodyOf } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import { Loaded, Skeleton } from '../shared/ui/index.js';
import { AgencyPage } from './agency-page.js';
import type { AgencyState } from './dashboard/agency-state.js';
import { ChallengesByCountry } from './dashboard/challenges-by-country.js';
import { JobHealth } from './dashboard/job-health.js';
import { ToReview } from './dashboard/to-review.js';

const Funnel = lazy(() => import('./dashboard/funnel.js'));

const LOOK_AGAIN_MS = 30_000;

const dashboardQuery = queryOptions({
  queryKey: ['dashboard'],
  queryFn: ({ signal }): Promise<AgencyState> => bodyOf(api.GET('/api/v1/dashboard', { signal })),
  staleTime: 0,
  refetchInterval: LOOK_AGAIN_MS,
});

/** What an agency sees first. */
export default function DashboardPage() {
  const { t } = useTranslation('agency');
  return (
    <AgencyPage title={t('nav.dashboard')} lead={t('dashboard.lead')}>
      <State />
    </AgencyPage>
  );
}

function State() {
  return (
    <Loaded query={useQuery(dashboardQuery)} skeleton={<Skeleton cards={3} lines={4} />}>
      {(state) => (
        <div className="stack dashboard">
          <Tiles state={state} />
          <Suspense fallback={<Skeleton lines={8} />}>
            <Funnel funnel={state.funnel} />
          </Suspense>
          <ToReview toReview={state.toReview} />
          <ChallengesByCountry countries={state.countries} />
          <JobHealth jobs={state.jobs} />
        </div>
      )}
    </Loaded>
  );
}

function Tiles({ state }: { state: AgencyState }) {
  const { t } = useTranslation('agency');
  const format = useFormat();
  const { holdings, challenges, toReview } = state;
  const tiles = [
    ['knowledge', holdings.knowledge, PATHS.agencyKnowledge],
    ['suppliers', holdings.suppliers, PATHS.agencySuppliers],
    ['open', challenges.published, `${PATHS.challenges}?status=published`],
    ['toReview', toReview.total, null],
    ['unchanged', holdings.unchangedForAYear, null],
  ] as const;
  return (
    <ul className="tiles">
      {tiles.map(([name, count, address]) => (
        <li className="tile" key={name}>
          <strong>{format.number(count)}</strong>
          {address ? (
            <Link to={address}>{t(`dashboard.tiles.${name}`)}</Link>
          ) : (
            <span>{t(`dashboard.tiles.${name}`)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
