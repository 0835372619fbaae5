import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { casePath, challengeMatchesPath, supplierPath } from '../paths.js';
import { challengeMatchesQuery, type ReviewableMatch } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import { Loaded, Skeleton } from '../shared/ui/index.js';

/** Shown of each kind; all stand on a page of their own. */
const SHOWN = 5;

/** The best cases and suppliers of the newest match run. */
export function ChallengeMatches({ id }: { id: string }) {
  const { t } = useTranslation(['challenges', 'shared']);
  const query = useQuery(challengeMatchesQuery(id, SHOWN));
  const heading = <h2 id="matches">{t('matches')}</h2>;
  return (
    <section className="stack" aria-labelledby="matches">
      {heading}
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
  const { t } = useTranslation(['challenges', 'shared']);
  const format = useFormat();
  if (matches.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ol>
        {matches.map(({ target, score }) => (
          <li key={target.id}>
            <Link
              lang={target.language ?? undefined}
              to={target.type === 'knowledge' ? casePath(target.id) : supplierPath(target.id)}
            >
              {target.title}
            </Link>{' '}
            <span className="small">
              {target.country && `${format.country(target.country)} · `}
              {t('shared:match.score', { score: format.number(Math.round(score)) })}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
