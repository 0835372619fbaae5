import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../format.js';

interface PagerProps {
  page: number;
  lastPage: number;
  /** Id of the heading of what is paged, which takes the focus. */
  heading: string;
  addressOf: (page: number) => string;
}

/** Links to the page before and the page after; nothing when there is one page only. */
export function Pager({ page, lastPage, heading, addressOf }: PagerProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (lastPage <= 1 || page > lastPage) return null;
  // Another page is read from its heading on, not from the link that led there and may be gone.
  const leave = ({ ctrlKey, metaKey, shiftKey }: MouseEvent) => {
    const isElsewhere = ctrlKey || metaKey || shiftKey;
    if (!isElsewhere) document.getElementById(heading)?.focus({ preventScroll: true });
  };
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      {page > 1 && (
        <Link className="button secondary" rel="prev" to={addressOf(page - 1)} onClick={leave}>
          {t('pager.previous')}
        </Link>
      )}
      <span>{t('pager.position', { page: format.number(page), last: format.number(lastPage) })}</span>
      {page < lastPage && (
        <Link className="button secondary" rel="next" to={addressOf(page + 1)} onClick={leave}>
          {t('pager.next')}
        </Link>
      )}
    </nav>
  );
}
