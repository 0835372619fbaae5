import './review.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { challengePath } from '../paths.js';
import { challengeMatchesQuery, challengeQuery, type Challenge } from '../shared/api/index.js';
import { useSession } from '../shared/session/index.js';
import { Loaded, PageHeader, Skeleton } from '../shared/ui/index.js';
import { MOST_MATCHES } from './match-filter.js';
import { ReviewHistory } from './review-history.js';
import { ReviewList } from './review-list.js';
import { RunPanel } from './run-panel.js';

/** A challenge is matched, and what was found is reviewed. */
export default function ReviewPage() {
  const { t, i18n } = useTranslation(['review', 'shared']);
  const { id = '' } = useParams();
  const query = useQuery(challengeQuery(id, i18n.language));
  const challenge = query.data;
  return (
    <>
      <PageHeader title={t('title')}>
        {challenge && (
          <p className="lead">
            <Link to={challengePath(id)} lang={challenge.language ?? undefined}>
              {challenge.title}
            </Link>
          </p>
        )}
      </PageHeader>
      <Loaded query={query} skeleton={<Skeleton cards={2} lines={4} />}>
        {(loaded) => <Reviewed challenge={loaded} />}
      </Loaded>
    </>
  );
}

function Reviewed({ challenge }: { challenge: Challenge }) {
  const { t } = useTranslation(['review', 'shared']);
  const { session, hasEnded } = useSession();
  const isEditor = session !== null || hasEnded;
  const matches = useQuery(challengeMatchesQuery(challenge.id, MOST_MATCHES));
  return (
    <div className="stack">
      <p className="note">{t('shared:noTender')}</p>
      <RunPanel challenge={challenge} />
      <Loaded query={matches} skeleton={<Skeleton cards={3} lines={5} />}>
        {({ run, items }) =>
          run === null ? null : items.length === 0 ? (
            <p className="state">{t('nothing')}</p>
          ) : (
            <ReviewList challengeId={challenge.id} matches={items} isEditor={isEditor} />
          )
        }
      </Loaded>
      {isEditor && <ReviewHistory challengeId={challenge.id} />}
    </div>
  );
}
