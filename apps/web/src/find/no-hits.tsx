import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../shared/format.js';
import { EmptyState } from '../shared/ui/index.js';

interface NoHitsProps {
  words: string;
  total: number;
  lastPage: number;
  addressOfLast: string;
}

/** Nothing was found, or the address names a page behind the last one. */
export function NoHits({ words, total, lastPage, addressOfLast }: NoHitsProps) {
  const { t } = useTranslation('find');
  const format = useFormat();
  if (total === 0) {
    return (
      <EmptyState heading={t('browse.emptyHeading')}>
        <p>{t('browse.emptyText')}</p>
        <p>{t('browse.emptyLanguages')}</p>
        <Link to={words === '' ? '/' : `/?${new URLSearchParams({ need: words }).toString()}`}>
          {t('browse.emptyAction')}
        </Link>
      </EmptyState>
    );
  }
  return (
    <EmptyState heading={t('browse.beyondHeading')}>
      <p>{t('browse.beyondText', { last: format.number(lastPage) })}</p>
      <Link to={addressOfLast}>{t('browse.toLastPage')}</Link>
    </EmptyState>
  );
}
