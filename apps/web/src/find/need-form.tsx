import { useEffect, useEffectEvent, useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.js';
import { cleanText } from '../shared/texts-of-records.js';
import { useCodeText } from '../shared/ui/index.js';
import { arrived, draftOf, rewritten, untold, type NeedChanges } from './need-draft.js';
import { CountrySelect, SectorBoxes, TextField } from '../shared/need/need-fields.js';
import { faultsOf, MAX_TEXT_IN_ADDRESS, MIN_TEXT, type NeedState } from '../shared/need/need-state.js';

interface NeedFormProps {
  need: NeedState;
  onChange: Tell;
}

/** Matching waits until typing pauses for so long. */
const PAUSE_MS = 500;
const EXAMPLES = ['hospital', 'city', 'tourism'] as const;

/** The need and what else is stated of it. What is typed reaches the address when typing pauses. */
export function NeedForm({ need, onChange }: NeedFormProps) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const codeText = useCodeText();
  const { typed: draft, type, tell, tellAll } = useNeedDraft(need, onChange);
  const box = useRef<HTMLTextAreaElement>(null);
  const faults = faultsOf(draft);
  // Said to who asks for matches, not while they write.
  const [isAsked, setAsked] = useState(false);
  const isTooShort = isAsked && cleanText(draft.text).length < MIN_TEXT;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    tellAll();
    if (cleanText(draft.text).length < MIN_TEXT) box.current?.focus();
  };
  const length = format.number(draft.text.length);
  const stated = [
    draft.country && format.country(draft.country),
    ...draft.sectors.map((code) => codeText('sectors', code)),
  ].filter(Boolean);
  return (
    <form className="panel need-form" onSubmit={submit} noValidate>
      <TextField
        id="need-text"
        label={t('need.label')}
        hint={t('need.hint')}
        fault={
          isTooShort ? t('need.faults.textTooShort') : faults.text && t('need.faults.textTooLong', { length })
        }
        value={draft.text}
        rows={4}
        box={box}
        onChange={(text) => type(rewritten(text))}
      />
      {draft.text.length > MAX_TEXT_IN_ADDRESS && <p className="note">{t('need.notShareable')}</p>}
      <div className="row">
        <span className="small">{t('need.examples')}</span>
        {EXAMPLES.map((name) => (
          <button
            key={name}
            type="button"
            className="quiet"
            onClick={() => {
              const example = { text: t(`need.exampleTexts.${name}`), removed: [], confirmed: [] };
              type(example);
              tell(example);
              box.current?.focus();
            }}
          >
            {t(`need.exampleNames.${name}`)}
          </button>
        ))}
      </div>
      <details open={Object.keys(faults).some((field) => field !== 'text') || undefined}>
        <summary>
          {t('need.details')}
          {stated.length > 0 && <span className="small"> ({stated.join(', ')})</span>}
        </summary>
        <div className="stack">
          <TextField
            id="need-outcome"
            label={t('need.outcome')}
            hint={t('need.outcomeHint')}
            fault={
              faults.outcome &&
              t('need.faults.outcomeTooLong', { length: format.number(draft.outcome.length) })
            }
            value={draft.outcome}
            rows={2}
            onChange={(outcome) => type({ outcome })}
          />
          <SectorBoxes chosen={draft.sectors} onChange={(sectors) => type({ sectors })} />
          <div className="pair">
            <CountrySelect value={draft.country} onChange={(country) => type({ country })} />
            <TextField
              id="need-budget"
              label={t('need.budget')}
              hint={t('need.budgetHint')}
              fault={faults.budget && t('need.faults.budgetUnclear')}
              value={draft.budget}
              inputMode="numeric"
              onChange={(budget) => type({ budget })}
            />
          </div>
        </div>
      </details>
      <div className="row">
        <button type="submit" className="primary">
          {t('need.submit')}
        </button>
        <p className="small grow">{t('need.privacy')}</p>
      </div>
    </form>
  );
}

type Tell = (changes: NeedChanges, options?: { replace?: boolean }) => void;

/** What is typed, told when typing pauses or when it is asked for. */
function useNeedDraft(need: NeedState, onChange: Tell) {
  const [draft, setDraft] = useState(() => draftOf(need));
  if (draft.known !== need) setDraft(arrived(draft, need));
  const { typed, known } = draft;
  const type = (changes: NeedChanges) =>
    setDraft((before) => ({ ...before, typed: { ...before.typed, ...changes } }));
  const tell: Tell = (changes, options) => {
    setDraft((before) => ({ ...before, told: [...before.told, changes] }));
    onChange(changes, options);
  };
  const tellAll = () => tell(untold(draft), { replace: true });
  const onPause = useEffectEvent(tellAll);
  useEffect(() => {
    if (Object.keys(untold({ typed, known })).length === 0) return;
    const timer = setTimeout(() => onPause(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, known]);
  return { typed, type, tell, tellAll };
}
