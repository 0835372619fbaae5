import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState, type DragEvent, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../shared/api/index.js';
import { useFormat } from '../../shared/format.js';
import { announce, ProblemNotice } from '../../shared/ui/index.js';
import { IMPORT_COLLECTIONS, upload, type ImportCollection, type ImportSummary } from './import-queries.js';

const ACCEPTED = '.json,.jsonl,.csv,.gz';
const NAME = /\.(json|jsonl|csv)(\.gz)?$/i;
const MB = 1_000_000;

/** Chooses a file and what it holds, and sends it: only to be checked at first. */
export function ImportForm({ onStarted }: { onStarted: (started: ImportSummary) => void }) {
  const { t } = useTranslation('agency');
  const [collection, setCollection] = useState<ImportCollection>('knowledge');
  const [checkOnly, setCheckOnly] = useState(true);
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<'noFile' | 'wrongName' | 'empty' | null>(null);
  const [sent, setSent] = useState(0);
  const leaving = useRef<AbortController>(null);
  const input = useRef<HTMLInputElement>(null);
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setFault(
      chosen === null ? null : !NAME.test(chosen.name) ? 'wrongName' : chosen.size === 0 ? 'empty' : null,
    );
  };
  const sending = useMutation({
    mutationFn: (chosen: File) => {
      leaving.current = new AbortController();
      setSent(0);
      return upload({ collection, file: chosen, checkOnly, onSent: setSent, signal: leaving.current.signal });
    },
    onSuccess: (started) => {
      void queryClient.invalidateQueries({ queryKey: ['imports'], exact: true });
      announce(t('import.sent'));
      onStarted(started);
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (sending.isPending) return;
    if (file && fault === null) sending.mutate(file);
    else {
      if (!file) setFault('noFile');
      input.current?.focus();
    }
  };
  const wasStopped = sending.error?.name === 'AbortError';
  return (
    <form className="panel" onSubmit={submit} noValidate>
      <fieldset>
        <legend>{t('import.holds')}</legend>
        {IMPORT_COLLECTIONS.map((value) => (
          <label className="box" key={value}>
            <input
              type="radio"
              name="collection"
              checked={collection === value}
              onChange={() => setCollection(value)}
            />
            {t(`import.collections.${value}`)}
          </label>
        ))}
      </fieldset>
      <p>
        {t('import.templates')}{' '}
        {(['csv', 'json'] as const).map((format) => (
          <a key={format} className="template" href={`/templates/${collection}.${format}`} download>
            {t('import.template', {
              collection: t(`import.collections.${collection}`),
              format: format.toUpperCase(),
            })}
          </a>
        ))}
      </p>
      <FileBox file={file} fault={fault} input={input} onChoose={choose} />
      <label className="box">
        <input type="checkbox" checked={checkOnly} onChange={({ target }) => setCheckOnly(target.checked)} />
        {t('import.checkOnly')}
      </label>
      {sending.error && !wasStopped && <ProblemNotice error={sending.error} />}
      {wasStopped && <p role="status">{t('import.stopped')}</p>}
      <div className="row">
        <button type="submit" className="primary" aria-disabled={sending.isPending}>
          {checkOnly ? t('import.check') : t('import.load')}
        </button>
        {sending.isPending && (
          <>
            <label className="grow">
              {t('import.sending')} <progress max={1} value={sent} />
            </label>
            <button type="button" className="quiet" onClick={() => leaving.current?.abort()}>
              {t('import.stop')}
            </button>
          </>
        )}
      </div>
    </form>
  );
}

interface FileBoxProps {
  file: File | null;
  fault: 'noFile' | 'wrongName' | 'empty' | null;
  input: React.RefObject<HTMLInputElement | null>;
  onChoose: (file: File | null) => void;
}

/** A file is chosen, or dropped here. */
function FileBox({ file, fault, input, onChoose }: FileBoxProps) {
  const { t } = useTranslation('agency');
  const format = useFormat();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChoose(event.dataTransfer.files[0] ?? null);
  };
  return (
    <div
      className={isOver ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>
        <strong>{t('import.file')}</strong>
      </label>
      <p id={`${id}-hint`} className="hint">
        {t('import.fileHint')}
      </p>
      <input
        id={id}
        ref={input}
        type="file"
        accept={ACCEPTED}
        aria-describedby={`${id}-hint ${id}-fault`}
        aria-invalid={fault !== null || undefined}
        onChange={({ target }) => onChoose(target.files?.[0] ?? null)}
      />
      {file && (
        <p role="status">
          {t('import.chosen', {
            name: file.name,
            size: format.number(Math.ceil((file.size / MB) * 100) / 100),
          })}
        </p>
      )}
      <p id={`${id}-fault`} className="fault" role="alert">
        {fault && t(`import.faults.${fault}`)}
      </p>
    </div>
  );
}
