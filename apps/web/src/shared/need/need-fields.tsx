import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTRY_CODES } from '../countries.js';
import { useFormat } from '../format.js';
import { SECTORS } from '../codes.js';
import { useCodeText } from '../ui/index.js';

interface TextFieldProps {
  id: string;
  label: string;
  hint: string;
  fault?: string;
  value: string;
  /** A box of so many lines; one line when left out. */
  rows?: number;
  /** What a phone's keyboard shows for one line. */
  inputMode?: 'text' | 'numeric';
  box?: RefObject<HTMLTextAreaElement | null>;
  onChange: (value: string) => void;
}

export function TextField({ id, label, hint, fault, value, rows, inputMode, box, onChange }: TextFieldProps) {
  const common = {
    id,
    value,
    // No name: a form sent without the script must not put a need into an address.
    autoComplete: 'off',
    'aria-describedby': `${id}-hint ${id}-fault`,
    'aria-invalid': fault ? true : undefined,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
      {rows === undefined ? (
        <input {...common} inputMode={inputMode} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <textarea {...common} ref={box} rows={rows} onChange={({ target }) => onChange(target.value)} />
      )}
      <p id={`${id}-fault`} className="fault" hidden={!fault}>
        {fault}
      </p>
    </div>
  );
}

interface SectorBoxesProps {
  chosen: readonly string[];
  onChange: (sectors: string[]) => void;
}

export function SectorBoxes({ chosen, onChange }: SectorBoxesProps) {
  const { t } = useTranslation();
  const codeText = useCodeText();
  return (
    <fieldset>
      <legend>{t('need.sectors')}</legend>
      <div className="boxes">
        {SECTORS.map((sector) => (
          <label className="box" key={sector}>
            <input
              type="checkbox"
              checked={chosen.includes(sector)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, sector] : chosen.filter((other) => other !== sector))
              }
            />
            {codeText('sectors', sector)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface CountrySelectProps {
  value: string;
  onChange: (country: string) => void;
}

export function CountrySelect({ value, onChange }: CountrySelectProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { compare } = new Intl.Collator(i18n.language);
  const countries = COUNTRY_CODES.map((code) => ({ code, name: format.country(code) })).sort((a, b) =>
    compare(a.name, b.name),
  );
  return (
    <div className="field">
      <label htmlFor="need-country">{t('need.country')}</label>
      <p id="need-country-hint" className="hint">
        {t('need.countryHint')}
      </p>
      <select
        id="need-country"
        autoComplete="off"
        aria-describedby="need-country-hint"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{t('need.noCountry')}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
