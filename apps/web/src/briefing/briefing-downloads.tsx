import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shared/session/index.js';
import { ProblemNotice } from '../shared/ui/index.js';
import { DOCUMENT_FORMATS, documentAddress, fetchDocument, type DocumentFormat } from './queries.js';

/** The documents of a briefing. A link cannot send a token, so those who have signed in fetch and save them. */
export function BriefingDownloads({ id }: { id: string }) {
  const { t } = useTranslation('briefing');
  const { session } = useSession();
  const saving = useMutation({
    mutationFn: (format: DocumentFormat) => fetchDocument(id, format),
    onSuccess: ({ blob, name }) => save(blob, name),
  });
  return (
    <div className="stack no-print">
      <ul className="row plain-list" aria-label={t('download')}>
        {DOCUMENT_FORMATS.map((format) => (
          <li key={format}>
            {session ? (
              <button type="button" className="secondary" onClick={() => saving.mutate(format)}>
                {t('download')}: {t(`formats.${format}`)}
              </button>
            ) : (
              <a className="button secondary" href={documentAddress(id, format)} download>
                {t('download')}: {t(`formats.${format}`)}
              </a>
            )}
          </li>
        ))}
        <li>
          <button type="button" className="secondary" onClick={() => window.print()}>
            {t('print')}
          </button>
        </li>
      </ul>
      {saving.error && <ProblemNotice error={saving.error} />}
    </div>
  );
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // After the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
