import { useFormat } from '../format.js';
import { useTranslation } from 'react-i18next';

export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

interface FacetGroupProps {
  legend: string;
  values: readonly FacetValue[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Values shown at once; the others open on demand. */
const SHOWN = 8;

/** A filter: its values with the number of records that each would leave. */
export function FacetGroup({ legend, values, chosen, onChange }: FacetGroupProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (values.length === 0) return null;
  const row = ({ value, label, count }: FacetValue) => (
    <label className="box" key={value}>
      <input
        type="checkbox"
        checked={chosen.includes(value)}
        onChange={({ target }) =>
          onChange(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
        }
      />
      <span className="grow">{label}</span>
      <span className="count">{format.number(count)}</span>
    </label>
  );
  const rest = values.slice(SHOWN);
  return (
    <fieldset className="facet">
      <legend>{legend}</legend>
      {values.slice(0, SHOWN).map(row)}
      {rest.length > 0 && (
        <details open={rest.some(({ value }) => chosen.includes(value)) || undefined}>
          <summary>{t('facet.more', { count: rest.length })}</summary>
          {rest.map(row)}
        </details>
      )}
    </fieldset>
  );
}
