import { useTranslation } from 'react-i18next';
import { webAddress } from '../texts-of-records.js';

/** Where a record comes from. Its address was given by others: it is linked only when it is one of a web page. */
export function SourceLink({ address, label }: { address: string; label?: string }) {
  const { t } = useTranslation();
  const url = webAddress(address);
  if (!url) return <span className="small">{label ?? t('record.noSource')}</span>;
  return (
    <a href={url.href} target="_blank" rel="noopener noreferrer">
      {label ?? t('record.source', { host: url.hostname.replace(/^www\./, '') })}
      <span className="visually-hidden"> {t('record.newTab')}</span>
    </a>
  );
}
