import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Collection } from '../../shared/api/index.js';
import { ProblemNotice } from '../../shared/ui/index.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { deleteRecord, type EditedRecord } from './record-queries.js';

interface DeleteRecordProps {
  collection: Collection;
  record: EditedRecord;
  onDeleted: () => void;
}

/** Deletes the record as it was read, after asking; when somebody has changed it since, that is said instead. */
export function DeleteRecord({ collection, record, onDeleted }: DeleteRecordProps) {
  const { t } = useTranslation('agency');
  const [isAsking, setAsking] = useState(false);
  const deleting = useMutation({
    mutationFn: () => deleteRecord(collection, record.id, record.revision),
    onSuccess: () => {
      setAsking(false);
      onDeleted();
    },
  });
  return (
    <>
      <button type="button" className="secondary danger" onClick={() => setAsking(true)}>
        {t('records.delete')}
      </button>
      {isAsking && (
        <Dialog title={t('records.deleteTitle')} isOpen onClose={() => setAsking(false)}>
          <p>
            {t('records.deleteText')} <strong>{String(record.title ?? record.name)}</strong>
          </p>
          {deleting.error && <ProblemNotice error={deleting.error} />}
          <div className="row">
            <button type="button" className="primary danger" onClick={() => deleting.mutate()}>
              {t('records.deleteNow')}
            </button>
            <button type="button" className="secondary" onClick={() => setAsking(false)}>
              {t('records.keep')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
