import { useTranslation } from 'react-i18next';
import type { KnowledgeItem } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import { Badge } from '../shared/ui/index.js';
import { mayBeOutOfDate } from './out-of-date.js';

/** When the record was last changed, and what that means where it is long ago. */
export function RecordAge({ updatedAt, revision }: Pick<KnowledgeItem, 'updatedAt' | 'revision'>) {
  const { t } = useTranslation('case');
  const format = useFormat();
  return (
    <p className="small">
      {t('updated', { date: format.date(updatedAt), revision: format.number(revision) })}
      {mayBeOutOfDate(updatedAt, new Date()) && (
        <>
          {' '}
          <Badge tone="warn">{t('stale')}</Badge> {t('staleHint')}
        </>
      )}
    </p>
  );
}
