import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { casePath, challengePath, supplierPath } from '../paths.js';
import { SourceLink } from '../shared/ui/index.js';
import type { Footnote } from './queries.js';

/** Where each claim stands: record, field, source, and the passage in the record as it is now. */
export function BriefingFootnotes({ footnotes }: { footnotes: readonly Footnote[] }) {
  return (
    <ol className="footnotes small">
      {footnotes.map((footnote) => (
        <FootnoteItem key={footnote.number} footnote={footnote} />
      ))}
    </ol>
  );
}

function FootnoteItem({ footnote }: { footnote: Footnote }) {
  const { t, i18n } = useTranslation('briefing');
  const { number, recordTitle, recordLang, recordLabel, fieldLabel, quote, isRaw } = footnote;
  const { sourceName, sourceUrl } = footnote;
  return (
    <li id={`note-${number}`} value={number}>
      <span lang={recordLang ?? undefined}>{recordTitle}</span> · {recordLabel} · {fieldLabel}
      {isRaw && (
        <>
          : <q>{quote}</q>
        </>
      )}
      {sourceUrl !== null && (
        <>
          {' · '}
          <SourceLink address={sourceUrl} label={sourceName ?? undefined} />
        </>
      )}{' '}
      <span lang={i18n.language}>
        <Link to={recordPath(footnote)}>{t('recordNow')}</Link>{' '}
        <a href={`#ref-${number}`} role="doc-backlink" aria-label={t('back')}>
          ↩
        </a>
      </span>
    </li>
  );
}

/** With the passage marked there, where it is one. */
function recordPath({ record, quote, isRaw }: Footnote): string {
  const passage = isRaw ? undefined : quote;
  if (record.type === 'knowledge') return casePath(record.id, passage);
  return record.type === 'supplier' ? supplierPath(record.id, passage) : challengePath(record.id);
}
