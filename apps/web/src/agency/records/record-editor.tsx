import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { agencyRecordPath, agencyRecordsPath } from '../../paths.js';
import { ProblemError, type Collection } from '../../shared/api/index.js';
import { announce, ProblemNotice, showToast } from '../../shared/ui/index.js';
import { RevisionConflict } from '../../shared/ui/revision-conflict.js';
import { DeleteRecord } from './delete-record.js';
import { FaultSummary } from './fault-summary.js';
import { contentOf, emptyContent, toContent, toDraft, type Content } from './record-draft.js';
import { RECORD_FIELDS } from './record-fields.js';
import { RecordForm } from './record-form.js';
import { createRecord, readRecord, updateRecord, type EditedRecord } from './record-queries.js';
import { UnsavedGuard } from './unsaved-guard.js';
import { useComparedFields } from './compared-fields.js';

interface RecordEditorProps {
  collection: Collection;
  /** Null for a new one. */
  record: EditedRecord | null;
}

const isStale = (error: Error | null): boolean =>
  error instanceof ProblemError && error.code === 'STALE_REVISION';

/** The form of a record: writes it, shows what is wrong with it, and settles what two people changed at once. */
export function RecordEditor({ collection, record }: RecordEditorProps) {
  const { t } = useTranslation('agency');
  const navigate = useNavigate();
  const fields = RECORD_FIELDS[collection];
  const [base, setBase] = useState(record);
  const [theirs, setTheirs] = useState<EditedRecord | null>(null);
  const stored = base ? contentOf(base, fields) : emptyContent(fields);
  const [draft, setDraft] = useState(() => toDraft(stored, fields));
  const [hasLeft, setLeft] = useState(false);
  const content = toContent(draft, fields);
  const isChanged = JSON.stringify(content) !== JSON.stringify(toContent(toDraft(stored, fields), fields));
  const compared = useComparedFields(fields);

  const saving = useMutation({
    mutationFn: ({ on, what }: { on: EditedRecord | null; what: Content }) =>
      on ? updateRecord(collection, on.id, on.revision, what) : createRecord(collection, null, what),
    onSuccess: (saved) => {
      setTheirs(null);
      setBase(saved);
      setDraft(toDraft(contentOf(saved, fields), fields));
      showToast({ text: t('records.saved') });
      if (!base) setLeft(true);
    },
    onError: async (error, { on, what }) => {
      if (!isStale(error) || !on) return;
      setDraft(toDraft(what, fields));
      setBase(on);
      setTheirs(await readRecord(collection, on.id));
    },
  });
  // A new record goes on at its own address, once nothing holds the page back any more.
  useEffect(() => {
    if (hasLeft && base) void navigate(agencyRecordPath(collection, base.id), { replace: true });
  }, [hasLeft, base, collection, navigate]);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!saving.isPending) saving.mutate({ on: base, what: content });
  };
  const faults = saving.error instanceof ProblemError ? saving.error.errors : [];
  if (theirs && base) {
    return (
      <RevisionConflict<Content>
        key={theirs.revision}
        base={stored}
        yours={content}
        theirs={contentOf(theirs, fields)}
        fields={compared}
        isSaving={saving.isPending}
        onResolve={(what) => saving.mutate({ on: theirs, what })}
        onCancel={() => setTheirs(null)}
      />
    );
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <UnsavedGuard isChanged={isChanged && !hasLeft} />
      <FaultSummary faults={faults} fields={fields} />
      {saving.error && faults.length === 0 && !isStale(saving.error) && (
        <ProblemNotice error={saving.error} />
      )}
      <RecordForm
        collection={collection}
        draft={draft}
        concepts={base?.concepts ?? []}
        faults={faults}
        onChange={setDraft}
      />
      <div className="row form-actions">
        <button type="submit" className="primary" aria-disabled={saving.isPending}>
          {base ? t('records.save') : t('records.create')}
        </button>
        <p className="small grow" role="status">
          {saving.isPending ? t('records.saving') : isChanged ? t('records.unsaved') : ''}
        </p>
        {base && (
          <DeleteRecord
            collection={collection}
            record={base}
            onDeleted={() => {
              announce(t('records.deleted'));
              showToast({ text: t('records.deleted') });
              void navigate(agencyRecordsPath(collection), { replace: true, state: { leave: true } });
            }}
          />
        )}
      </div>
    </form>
  );
}
