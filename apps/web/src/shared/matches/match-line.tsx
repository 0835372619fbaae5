import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { casePath, supplierPath } from '../../paths.js';
import type { Match } from '../api/index.js';
import { useFormat } from '../format.js';

/** A match on one line: where it leads, and how much it scores. */
export function MatchLine({ match: { target, score } }: { match: Match }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Link
        lang={target.language ?? undefined}
        to={target.type === 'knowledge' ? casePath(target.id) : supplierPath(target.id)}
      >
        {target.title}
      </Link>{' '}
      <span className="small">
        {target.country && `${format.country(target.country)} · `}
        {t('match.score', { score: format.number(Math.round(score)) })}
      </span>
    </>
  );
}
