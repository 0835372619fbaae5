import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS, withFilter, type LimitField, type Search } from './search-state.js';

interface LimitFieldsProps {
  search: Search;
  onChange: (search: Search) => void;
}

/** From when to when, and from how much to how much. */
export function LimitFields({ search, onChange }: LimitFieldsProps) {
  return LIMITS[search.collection].map((field) => (
    <LimitInput key={field} field={field} search={search} onChange={onChange} />
  ));
}

/** Holds what is typed until Enter, or until it is left. */
function LimitInput({ field, search, onChange }: LimitFieldsProps & { field: LimitField }) {
  const { t } = useTranslation('find');
  const inForce = search.filters[field]?.[0] ?? '';
  const [typed, setTyped] = useState(inForce);
  const [known, setKnown] = useState(inForce);
  // A limit taken away elsewhere leaves its field too.
  if (known !== inForce) {
    setKnown(inForce);
    setTyped(inForce);
  }
  const apply = () => {
    if (typed !== inForce) onChange(withFilter(search, field, typed === '' ? [] : [typed]));
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    apply();
  };
  return (
    <form className="field limit" onSubmit={submit}>
      <label htmlFor={`limit-${field}`}>{t(`browse.facets.${field}`)}</label>
      <input
        id={`limit-${field}`}
        type="number"
        min={0}
        step={1}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={apply}
      />
    </form>
  );
}
