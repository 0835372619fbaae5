import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { challengeMatchesPath } from '../paths.js';
import { challengeMatchesQuery, type ReviewableMatch } from '../shared/api/index.js';
import { MatchLine } from '../shared/matches/match-line.js';
import { Loaded, Skeleton } from '../shared/ui/index.js';

/** Shown of each kind; all stand on a page of their own. */
const SHOWN = 5;

/** The best cases and suppliers of the newest match run. */
export function ChallengeMatches({ id }: { id: string }) {
  const { t } = useTranslation(['challenges', 'shared']);
  const query = useQuery(challengeMatchesQuery(id, SHOWN));
  return (
    <section className="stack" aria-labelledby="matches">
      <h2 id="matches">{t('matches')}</h2>
      <Loaded query={query} skeleton={<Skeleton lines={5} />}>
        {({ items, run }) =>
          run === null ? (
            <p>{t('notMatched')}</p>
          ) : items.length === 0 ? (
            <p>{t('noMatches')}</p>
          ) : (
            <div className="stack">
              <Best
                heading={t('cases')}
                matches={items.filter(({ target }) => target.type === 'knowledge')}
              />
              <Best
                heading={t('suppliers')}
                matches={items.filter(({ target }) => target.type === 'supplier')}
              />
              <Link to={challengeMatchesPath(id)}>{t('allMatches')}</Link>
            </div>
          )
        }
      </Loaded>
    </section>
  );
}

function Best({ heading, matches }: { heading: string; matches: readonly ReviewableMatch[] }) {
  if (matches.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ol>
        {matches.map((match) => (
          <li key={match.target.id}>
            <MatchLine match={match} />
          </li>
        ))}
      </ol>
    </>
  );
}
