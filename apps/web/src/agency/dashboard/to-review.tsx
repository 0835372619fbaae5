import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { challengeMatchesPath } from '../../paths.js';
import { useFormat } from '../../shared/format.js';
import type { AgencyState } from './agency-state.js';

/** Challenges whose matches wait for a decision, the longest first. */
export function ToReview({ toReview }: { toReview: AgencyState['toReview'] }) {
  const { t } = useTranslation('agency');
  const format = useFormat();
  const { total, items } = toReview;
  return (
    <section className="panel" aria-labelledby="review-heading">
      <h2 id="review-heading">{t('dashboard.review.heading')}</h2>
      {items.length === 0 ? (
        <p>{t('dashboard.review.none')}</p>
      ) : (
        <div className="table-frame" tabIndex={0} role="group" aria-labelledby="review-heading">
          <table className="wide">
            <thead>
              <tr>
                <th scope="col">{t('dashboard.review.challenge')}</th>
                <th scope="col">{t('dashboard.review.matches')}</th>
                <th scope="col">{t('dashboard.review.since')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ challengeId, title, language, matches, matchedAt }) => (
                <tr key={challengeId}>
                  <th scope="row" lang={language ?? undefined}>
                    <Link to={challengeMatchesPath(challengeId)}>{title}</Link>
                  </th>
                  <td className="number">{format.number(matches)}</td>
                  <td>{format.date(matchedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {total > items.length && <p>{t('dashboard.review.more', { count: total - items.length })}</p>}
    </section>
  );
}
