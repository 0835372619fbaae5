import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cpvSuggestionsQuery } from '../shared/api/index.js';
import { announce } from '../shared/ui/index.js';
import { needOfDraft, type Draft } from './draft.js';

interface CpvCodesProps {
  draft: Draft;
  onChange: (codes: string[]) => void;
}

/** No challenge may have more. */
const MAX_CODES = 50;
/** With or without its check digit. */
const CODE = /^(\d{8})(-\d)?$/;

/** Codes that a person chose, from what is suggested or by themselves; none is ever set silently. */
export function CpvCodes({ draft, onChange }: CpvCodesProps) {
  const { t } = useTranslation('wizard');
  const { cpv } = draft;
  const need = needOfDraft(draft);
  const { data } = useQuery({ ...cpvSuggestionsQuery(need?.description ?? ''), enabled: need !== null });
  const suggested = (need && data ? data.items : []).filter(({ code }) => !cpv.includes(code));
  const labels = new Map(data?.items.map(({ code, label }) => [code, label]));
  const [typed, setTyped] = useState('');
  const [isUnclear, setUnclear] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const add = (code: string) => {
    if (!cpv.includes(code) && cpv.length < MAX_CODES) onChange([...cpv, code]);
    announce(t('cpv.added', { code }));
  };
  const addTyped = () => {
    const code = CODE.exec(typed.trim())?.[1];
    setUnclear(code === undefined);
    if (code !== undefined) {
      add(code);
      setTyped('');
    }
    box.current?.focus();
  };
  return (
    <fieldset className="stack">
      <legend>{t('cpv.legend')}</legend>
      <p className="hint">{t('cpv.hint')}</p>
      {cpv.length > 0 && (
        <ul className="chips" aria-label={t('cpv.chosen')}>
          {cpv.map((code) => (
            <li className="chip" key={code}>
              <code>{code}</code> {labels.get(code)}
              <button
                type="button"
                className="chip-part"
                aria-label={t('cpv.remove', { code })}
                onClick={() => {
                  onChange(cpv.filter((other) => other !== code));
                  announce(t('cpv.removed', { code }));
                  box.current?.focus();
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {suggested.length > 0 && (
        <div className="stack">
          <p id="cpv-suggested">{t('cpv.suggested')}</p>
          <ul className="chips" aria-labelledby="cpv-suggested">
            {suggested.map(({ code, label }) => (
              <li key={code}>
                <button
                  type="button"
                  className="quiet"
                  onClick={() => {
                    add(code);
                    box.current?.focus();
                  }}
                >
                  <span aria-hidden="true">+ </span>
                  <span className="visually-hidden">{t('cpv.add')} </span>
                  <code>{code}</code> {label}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="field">
        <label htmlFor="draft-cpv">{t('cpv.own')}</label>
        <div className="row">
          <input
            id="draft-cpv"
            ref={box}
            className="code-box"
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            aria-describedby="draft-cpv-fault"
            aria-invalid={isUnclear || undefined}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              addTyped();
            }}
          />
          <button type="button" className="secondary" onClick={addTyped}>
            {t('cpv.add')}
          </button>
        </div>
        <p id="draft-cpv-fault" className="fault" hidden={!isUnclear}>
          {t('cpv.unclear')}
        </p>
      </div>
    </fieldset>
  );
}
