import './compare.css';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PATHS } from '../paths.js';
import { knowledgeItemQuery } from '../shared/api/index.js';
import { EmptyState, PageHeader, ProblemNotice, Skeleton, SlowNotice } from '../shared/ui/index.js';
import { CompareCharts } from './compare-charts.js';
import { CompareTable } from './compare-table.js';

const FEWEST = 2;
const MOST = 4;

/** Two to four cases side by side. */
export default function ComparePage() {
  const { t } = useTranslation('compare');
  const [params] = useSearchParams();
  const [differsOnly, setDiffersOnly] = useState(false);
  const ids = [...new Set((params.get('ids') ?? '').split(',').filter((id) => id !== ''))].slice(0, MOST);
  const queries = useQueries({ queries: ids.map((id) => knowledgeItemQuery(id)) });
  const failed = queries.filter(({ error }) => error);
  const items = queries.flatMap(({ data }) => data ?? []);
  const isLoading = queries.some(({ isFetching }) => isFetching);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={ids.length >= FEWEST ? t('lead', { count: ids.length }) : undefined}
      />
      {ids.length < FEWEST ? (
        <EmptyState heading={t('tooFew')}>
          <Link to={PATHS.find}>{t('toFind')}</Link>
        </EmptyState>
      ) : (
        <div aria-busy={isLoading} className="stack">
          <SlowNotice isUnderWay={isLoading} />
          {failed[0]?.error ? (
            <ProblemNotice
              error={failed[0].error}
              retry={() => failed.forEach(({ refetch }) => void refetch())}
            />
          ) : items.length < ids.length ? (
            <Skeleton lines={10} />
          ) : (
            <>
              <div className="row no-print">
                <label className="box">
                  <input
                    type="checkbox"
                    checked={differsOnly}
                    onChange={({ target }) => setDiffersOnly(target.checked)}
                  />
                  {t('differsOnly')}
                </label>
                <button type="button" className="secondary" onClick={() => window.print()}>
                  {t('print')}
                </button>
              </div>
              <p className="small">{t('legend')}</p>
              <CompareTable items={items} differsOnly={differsOnly} />
              <CompareCharts items={items} />
            </>
          )}
        </div>
      )}
    </>
  );
}
