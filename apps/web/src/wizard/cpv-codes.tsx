import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cpvSuggestionsQuery } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import { announce } from '../shared/ui/index.js';
import { MAX_CODES, readCode, type CodeFault } from './cpv-code.js';
import { needOfDraft, type Draft } from './draft.js';

interface CpvCodesProps {
  draft: Draft;
  onChange: (codes: string[]) => void;
}

/** Codes that a person chose, from what is suggested or by themselves; none is ever set silently. */
export function CpvCodes({ draft, onChange }: CpvCodesProps) {
  const { t } = useTranslation('wizard');
  const format = useFormat();
  const { cpv } = draft;
  const need = needOfDraft(draft);
  const { data } = useQuery({ ...cpvSuggestionsQuery(need?.description ?? ''), enabled: need !== null });
  const suggested = (need && data ? data.items : []).filter(({ code }) => !cpv.includes(code));
  const labels = new Map(data?.items.map(({ code, label }) => [code, label]));
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<CodeFault | null>(null);
  const box = useRef<HTMLInputElement>(null);
  /** Says whether it was added. */
  const add = (text: string): boolean => {
    const read = readCode(text, cpv);
    setFault(read.fault);
    if (read.code !== null) {
      onChange([...cpv, read.code]);
      announce(t('cpv.added', { code: read.code }));
    }
    box.current?.focus();
    return read.code !== null;
  };
  const addTyped = () => {
    if (add(typed)) setTyped('');
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
                  setFault(null);
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
                <button type="button" className="quiet" onClick={() => add(code)}>
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
            aria-invalid={fault !== null || undefined}
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
        <p id="draft-cpv-fault" className="fault" hidden={fault === null}>
          {t(`cpv.${fault ?? 'unclear'}`, { most: format.number(MAX_CODES) })}
        </p>
      </div>
    </fieldset>
  );
}
