import './challenges.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { PATHS } from '../paths.js';
import { challengeListQuery, type ChallengePage } from '../shared/api/index.js';
import { announce, EmptyState, Loaded, PageHeader, Pager, Skeleton } from '../shared/ui/index.js';
import { ChallengeCard } from './challenge-card.js';
import { ListForm } from './list-form.js';
import { lastPage, listAddress, listQuery, PAGE_SIZE, readList, type ListState } from './list-state.js';

/** The challenges of all buyers: published and closed ones, and drafts to editors. */
export default function ChallengesPage() {
  const { t } = useTranslation(['challenges', 'shared']);
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const state = readList(params);
  const query = useQuery(challengeListQuery(listQuery(state)));
  useTotalSaid(query.isPlaceholderData ? undefined : query.data);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')}>
        <p className="challenge-actions">
          <Link className="button primary" to={PATHS.newChallenge}>
            {t('shared:stateChallenge')}
          </Link>
        </p>
      </PageHeader>
      <div className="stack">
        <ListForm
          state={state}
          onChange={(next) => void navigate(listAddress(next), { preventScrollReset: true })}
        />
        <Loaded query={query} skeleton={<Skeleton cards={4} lines={3} />}>
          {(page) => <Challenges page={page} state={state} />}
        </Loaded>
      </div>
    </>
  );
}

function Challenges({ page, state }: { page: ChallengePage; state: ListState }) {
  const { t } = useTranslation(['challenges', 'shared']);
  const { items, total } = page;
  if (items.length === 0) return <NoChallenges total={total} state={state} />;
  return (
    <section className="stack" aria-labelledby="challenges-heading">
      <h2 id="challenges-heading" tabIndex={-1}>
        {t('found', { count: total })}
      </h2>
      <ol className="cards" start={(state.page - 1) * PAGE_SIZE + 1}>
        {items.map((challenge) => (
          <li key={challenge.id}>
            <ChallengeCard challenge={challenge} />
          </li>
        ))}
      </ol>
      <Pager
        page={state.page}
        lastPage={lastPage(total)}
        heading="challenges-heading"
        addressOf={(number) => listAddress({ ...state, page: number })}
      />
    </section>
  );
}

function NoChallenges({ total, state }: { total: number; state: ListState }) {
  const { t } = useTranslation(['challenges', 'shared']);
  if (total > 0) {
    return (
      <EmptyState heading={t('beyond')}>
        <Link to={listAddress({ ...state, page: lastPage(total) })}>{t('toLastPage')}</Link>
      </EmptyState>
    );
  }
  const isNarrowed = [state.words, state.sector, state.country, state.status].some((value) => value !== '');
  return (
    <EmptyState heading={isNarrowed ? t('noneFound') : t('none')}>
      <p>{isNarrowed ? t('noneFoundText') : t('noneText')}</p>
      {isNarrowed && <Link to={PATHS.challenges}>{t('showAll')}</Link>}
    </EmptyState>
  );
}

/** Says how many were found, once for each answer. */
function useTotalSaid(page: ChallengePage | undefined): void {
  const { t } = useTranslation(['challenges', 'shared']);
  useEffect(() => {
    if (page) announce(t('found', { count: page.total }));
  }, [page, t]);
}
