import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface RecordFilterProps {
  label: string;
  value: string;
  values: readonly (readonly [code: string, name: string])[];
  onChange: (value: string) => void;
}

export function RecordFilter({ label, value, values, onChange }: RecordFilterProps) {
  const { t } = useTranslation('agency');
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} autoComplete="off" value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{t('records.all')}</option>
        {values.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
