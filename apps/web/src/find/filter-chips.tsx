import { useTranslation } from 'react-i18next';
import { useFormat } from '../shared/format.js';
import { focusPageHeading, leaveItem, useCodeText } from '../shared/ui/index.js';
import { BUDGET_BANDS, NOT_STATED, type MatchFacet } from './match-filters.js';
import { activeFilters, changed, withFilter, type FilterField, type Search } from './search-state.js';

/** What people read for a value of a filter. */
export function useFilterValueName(): (field: FilterField | MatchFacet, value: string) => string {
  const { t } = useTranslation('find');
  const { t: tShared } = useTranslation();
  const format = useFormat();
  const codeText = useCodeText();
  const bandName = (value: string): string => {
    if (value === NOT_STATED) return t('match.budgets.notStated');
    const from = Number(value);
    const band = BUDGET_BANDS.indexOf(from);
    const to = BUDGET_BANDS[band + 1];
    if (band === -1) return value;
    if (to === undefined) return t('match.budgets.from', { money: format.money(from) });
    return from === 0 ? t('match.budgets.below', { money: format.money(to) }) : format.moneyRange(from, to);
  };
  return (field, value) => {
    switch (field) {
      case 'country':
        return format.country(value);
      case 'language':
        return format.language(value);
      case 'sector':
        return codeText('sectors', value);
      case 'kind':
        return codeText('kinds', value);
      case 'procedure':
        return codeText('procedures', value);
      case 'results':
        return tShared(value === NOT_STATED ? 'record.noResults' : 'record.results');
      case 'period':
        return value.replace('-', '–');
      case 'budget':
        return bandName(value);
      case 'cpv':
        return `CPV ${value}`;
      case 'yearFrom':
      case 'yearTo':
      case 'budgetMin':
      case 'budgetMax':
        return `${t(`browse.facets.${field}`)}: ${value}`;
    }
  };
}

interface FilterChipsProps {
  search: Search;
  onChange: (search: Search) => void;
}

/** Filters in force, each with a button that takes it away. */
export function FilterChips({ search, onChange }: FilterChipsProps) {
  const { t } = useTranslation('find');
  const valueName = useFilterValueName();
  const active = activeFilters(search);
  if (active.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('browse.activeFilters')}>
      {active.map(({ field, value }) => {
        const name = valueName(field, value);
        const rest = (search.filters[field] ?? []).filter((other) => other !== value);
        return (
          <li key={field + value}>
            <button
              type="button"
              className="chip"
              aria-label={t('browse.removeFilter', { filter: t(`browse.facets.${field}`), value: name })}
              onClick={({ currentTarget }) => {
                leaveItem(currentTarget);
                onChange(withFilter(search, field, rest));
              }}
            >
              {name} <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
      {active.length > 1 && (
        <li>
          <button
            type="button"
            className="quiet"
            onClick={() => {
              focusPageHeading();
              onChange(changed(search, { filters: {} }));
            }}
          >
            {t('browse.clear')}
          </button>
        </li>
      )}
    </ul>
  );
}
