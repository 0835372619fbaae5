import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.js';
import { cleanText } from '../shared/texts-of-records.js';
import { TextField } from '../shared/need/need-fields.js';
import type { Decision } from './use-reviewing.js';

/** A decision that waits for its why. */
export interface Asking {
  decision: Decision;
  why: string;
}

interface WhyFormProps {
  title: string;
  asking: Asking;
  isBusy: boolean;
  onDecide: (decision: Decision, why: string | null) => void;
  onCancel: () => void;
}

/** As many characters as the API takes. */
const MAX_WHY = 2_000;

/** Asks why; a rejection cannot be made without. Ctrl and Enter send it, Escape leaves it. */
export function WhyForm({
  title,
  asking: { decision, why: first },
  isBusy,
  onDecide,
  onCancel,
}: WhyFormProps) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const [why, setWhy] = useState(first);
  const [isMissing, setMissing] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const text = cleanText(why);
  const isTooLong = text.length > MAX_WHY;
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    const lacks = decision === 'rejected' && text === '';
    setMissing(lacks);
    if (lacks || isTooLong) box.current?.focus();
    else if (!isBusy) onDecide(decision, text === '' ? null : text);
  };
  const fault = isTooLong
    ? t('whyTooLong', { limit: format.number(MAX_WHY), length: format.number(text.length) })
    : isMissing && text === ''
      ? t('whyMissing')
      : undefined;
  return (
    <form
      className="stack"
      noValidate
      aria-label={t('decideOn', { title })}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          onCancel();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
      }}
    >
      <TextField
        id={`why-${decision}`}
        label={t(`why.${decision}`)}
        hint={t(decision === 'rejected' ? 'whyNeeded' : 'whyOptional')}
        fault={fault}
        value={why}
        rows={3}
        box={box}
        onChange={setWhy}
      />
      <div className="row">
        <button type="submit" className="primary" aria-disabled={isBusy}>
          {t(`decide.${decision}`)}
        </button>
        <button type="button" className="secondary" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
