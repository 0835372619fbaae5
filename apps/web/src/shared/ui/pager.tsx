import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../format.js';

interface PagerProps {
  page: number;
  lastPage: number;
  addressOf: (page: number) => string;
}

/** Links to the page before and the page after; nothing when there is one page only. */
export function Pager({ page, lastPage, addressOf }: PagerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (lastPage <= 1 || page > lastPage) return null;
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      {page > 1 && (
        <Link className="button secondary" rel="prev" to={addressOf(page - 1)}>
          {t('pager.previous')}
        </Link>
      )}
      <span>{t('pager.position', { page: format.number(page), last: format.number(lastPage) })}</span>
      {page < lastPage && (
        <Link className="button secondary" rel="next" to={addressOf(page + 1)}>
          {t('pager.next')}
        </Link>
      )}
    </nav>
  );
}
