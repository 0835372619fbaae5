import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { briefingsPath, challengeMatchesPath, editChallengePath } from '../paths.js';
import { challengeQuery, type Challenge } from '../shared/api/index.js';
import { useSession } from '../shared/session/index.js';
import { Loaded, PageHeader, RecordFacts, Skeleton } from '../shared/ui/index.js';
import { ChallengeFacts } from './challenge-facts.js';
import { ChallengeMatches } from './challenge-matches.js';
import { NearNeeds } from './near-needs.js';
import { StatusBadge } from './status-badge.js';

/** One challenge: the need, what is known of it, who has the same, and what was found for it. */
export default function ChallengePage() {
  const { t, i18n } = useTranslation(['challenges', 'shared']);
  const { id = '' } = useParams();
  const query = useQuery(challengeQuery(id, i18n.language));
  const challenge = query.data;
  return (
    <>
      <PageHeader title={challenge?.title ?? t('loading')} lang={challenge?.language}>
        {challenge && (
          <div className="row">
            <StatusBadge status={challenge.status} />
            <RecordFacts {...challenge} />
          </div>
        )}
      </PageHeader>
      <Loaded query={query} skeleton={<Skeleton cards={2} lines={5} />}>
        {(loaded) => <ChallengeParts challenge={loaded} />}
      </Loaded>
    </>
  );
}

function ChallengeParts({ challenge }: { challenge: Challenge }) {
  const { t } = useTranslation(['challenges', 'shared']);
  const { session } = useSession();
  const { id, description, desiredOutcome, language, concepts } = challenge;
  return (
    <div className="beside">
      <div className="stack">
        <p className="note">{t('shared:noTender')}</p>
        <div className="row no-print">
          <Link className="button primary" to={challengeMatchesPath(id)}>
            {session ? t('toReview') : t('toMatches')}
          </Link>
          <Link className="button secondary" to={briefingsPath(id)}>
            {t('toBriefings')}
          </Link>
          {session && (
            <Link className="button secondary" to={editChallengePath(id)}>
              {t('edit')}
            </Link>
          )}
        </div>
        <section className="stack" aria-labelledby="need">
          <h2 id="need">{t('need')}</h2>
          <p className="record-text" lang={language ?? undefined}>
            {description}
          </p>
          <h3>{t('outcome')}</h3>
          <p
            className={desiredOutcome ? 'record-text' : 'not-stated'}
            lang={desiredOutcome ? (language ?? undefined) : undefined}
          >
            {desiredOutcome ?? t('shared:notStated')}
          </p>
        </section>
        <section className="stack" aria-labelledby="facts">
          <h2 id="facts">{t('facts')}</h2>
          <ChallengeFacts challenge={challenge} />
        </section>
        {concepts.length > 0 && (
          <section className="stack" aria-labelledby="topics">
            <h2 id="topics">{t('topics')}</h2>
            <ul className="chips">
              {concepts.map((concept) => (
                <li className="chip" key={concept.id}>
                  {concept.label}
                </li>
              ))}
            </ul>
          </section>
        )}
        <ChallengeMatches id={id} />
      </div>
      <NearNeeds id={id} />
    </div>
  );
}
