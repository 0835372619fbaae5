import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { searchQuery, type KnowledgePage, type SupplierPage } from '../shared/api/index.js';
import { announce, Loaded, Pager, Skeleton } from '../shared/ui/index.js';
import { BrowseFacets } from './browse-facets.js';
import { BrowseForm } from './browse-form.js';
import { FilterChips } from './filter-chips.js';
import { findAddress, type FindControl, type FindState } from './find-state.js';
import { HitCard } from './hit-card.js';
import { NoHits } from './no-hits.js';
import { apiQuery, lastPage, PAGE_SIZE, TIMELINE_SIZE, withFilter } from './search-state.js';
import { ViewSwitch } from './view-switch.js';

const CountryMap = lazy(() => import('../shared/ui/country-map.js'));
const Timeline = lazy(() => import('./timeline.js'));

type BrowseMode = Extract<FindState, { mode: 'browse' }>;

interface BrowseProps extends Pick<FindControl, 'show'> {
  state: BrowseMode;
}

/** A search through the records: words, filters with counts, order and pages. */
export function Browse({ state, show }: BrowseProps) {
  const { search, view } = state;
  const size = view === 'timeline' && search.collection === 'knowledge' ? TIMELINE_SIZE : PAGE_SIZE;
  const query = useQuery(searchQuery(search.collection, apiQuery(search, size)));
  useTotalSaid(query.isPlaceholderData ? undefined : query.data, search.collection);
  const showSearch = (next: typeof search) => show({ search: next });
  return (
    <>
      <BrowseForm search={search} onChange={showSearch} />
      <div className="columns">
        <BrowseFacets search={search} facets={query.data?.facets} onChange={showSearch} />
        <div>
          <FilterChips search={search} onChange={showSearch} />
          <Loaded query={query} skeleton={<Skeleton cards={4} lines={4} />}>
            {(page) => <Hits page={page} state={state} show={show} />}
          </Loaded>
        </div>
      </div>
    </>
  );
}

interface HitsProps extends BrowseProps {
  page: KnowledgePage | SupplierPage;
}

function Hits({ page, state, show }: HitsProps) {
  const { t } = useTranslation('find');
  const { search, view } = state;
  const { total } = page;
  const last = lastPage(total);
  return (
    <section aria-labelledby="hits-heading" className="stack">
      <h2 id="hits-heading" tabIndex={-1}>
        {t(`browse.found.${search.collection}`, { count: total })}
      </h2>
      {total > 0 && <ViewSwitch view={view} onChange={(next) => show({ view: next })} />}
      {page.items.length === 0 && view === 'list' ? (
        <NoHits
          words={search.words}
          total={total}
          lastPage={last}
          addressOfLast={findAddress({ ...state, search: { ...search, page: last } })}
        />
      ) : view === 'list' ? (
        <>
          <ol className="cards" start={(search.page - 1) * PAGE_SIZE + 1}>
            {page.items.map((hit) => (
              <li key={hit.id}>
                <HitCard
                  hit={hit}
                  chosen={state.compare}
                  onChoose={(compare) => show({ compare }, { replace: true })}
                />
              </li>
            ))}
          </ol>
          <Pager
            page={search.page}
            lastPage={last}
            heading="hits-heading"
            addressOf={(number) => findAddress({ ...state, search: { ...search, page: number } })}
          />
        </>
      ) : (
        <Suspense fallback={<Skeleton lines={8} />}>
          {view === 'map' ? (
            <CountryMap
              counts={page.facets.country ?? []}
              caption={t('map.ofSearch')}
              addressOf={(country) =>
                findAddress({ ...state, view: 'list', search: withFilter(search, 'country', [country]) })
              }
            />
          ) : (
            <Timeline
              items={page.items.flatMap((hit) => ('title' in hit ? [hit] : []))}
              note={
                total > page.items.length ? t('timeline.firstOnly', { count: page.items.length }) : undefined
              }
            />
          )}
        </Suspense>
      )}
    </section>
  );
}

/** Says how much was found, once for each answer. */
function useTotalSaid(page: KnowledgePage | SupplierPage | undefined, collection: 'knowledge' | 'suppliers') {
  const { t } = useTranslation('find');
  useEffect(() => {
    if (page) announce(t(`browse.found.${collection}`, { count: page.total }));
  }, [page, collection, t]);
}
