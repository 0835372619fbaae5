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
import {
  contentOf,
  emptyContent,
  isSame,
  takenOver,
  toContent,
  toDraft,
  type Content,
  type Draft,
} from './record-draft.js';
import { RECORD_FIELDS } from './record-fields.js';
import { RecordForm } from './record-form.js';
import { createRecord, RevisionConflictError, updateRecord, type EditedRecord } from './record-queries.js';
import { UnsavedGuard } from './unsaved-guard.js';
import { useComparedFields } from './compared-fields.js';

interface RecordEditorProps {
  collection: Collection;
  /** Null for a new one. */
  record: EditedRecord | null;
}

interface Sent {
  on: EditedRecord | null;
  what: Content;
  /** What stood in the form when it was sent; it may be typed on since. */
  draft: Draft;
}

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
  const isChanged = !isSame(content, toContent(toDraft(stored, fields), fields));
  const compared = useComparedFields(fields);

  const saving = useMutation({
    mutationFn: ({ on, what }: Sent) =>
      on ? updateRecord(collection, on.id, on.revision, what) : createRecord(collection, null, what),
    onSuccess: (saved, sent) => {
      setTheirs(null);
      setBase(saved);
      setDraft((typed) => takenOver(typed, sent.draft, toDraft(contentOf(saved, fields), fields)));
      showToast({ text: t('records.saved') });
      // Leaving would lose what was typed meanwhile: that is saved first.
      if (!record && isSame(draft, sent.draft)) setLeft(true);
    },
    onError: (error, { on, what, draft: sent }) => {
      if (!(error instanceof RevisionConflictError)) return;
      setDraft((typed) => takenOver(typed, sent, toDraft(what, fields)));
      setBase(on);
      setTheirs(error.theirs);
    },
  });
  // A new record goes on at its own address, once nothing holds the page back any more.
  useEffect(() => {
    if (hasLeft && base) void navigate(agencyRecordPath(collection, base.id), { replace: true });
  }, [hasLeft, base, collection, navigate]);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!saving.isPending) saving.mutate({ on: base, what: content, draft });
  };
  const error = saving.error instanceof RevisionConflictError ? null : saving.error;
  const faults = error instanceof ProblemError ? error.errors : [];
  if (theirs && base) {
    return (
      <>
        {error && <ProblemNotice error={error} />}
        <RevisionConflict<Content>
          key={theirs.revision}
          base={stored}
          yours={content}
          theirs={contentOf(theirs, fields)}
          fields={compared}
          isSaving={saving.isPending}
          onResolve={(what) => saving.mutate({ on: theirs, what, draft })}
          onCancel={() => setTheirs(null)}
        />
      </>
    );
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <UnsavedGuard isChanged={isChanged && !hasLeft} />
      <FaultSummary faults={faults} fields={fields} />
      {error && faults.length === 0 && <ProblemNotice error={error} />}
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
