import { useTranslation } from 'react-i18next';
import type { KnowledgePage } from '../shared/api/index.js';
import { FacetGroup, type FacetValue } from '../shared/ui/index.js';
import { useFilterValueName } from './filter-chips.js';
import { FilterPanel } from './filter-panel.js';
import { LimitFields } from './limit-fields.js';
import { FACETS, withFilter, type FacetField, type Search } from './search-state.js';

interface BrowseFacetsProps {
  search: Search;
  facets: KnowledgePage['facets'] | undefined;
  onChange: (search: Search) => void;
}

/** The filters of a collection, each with its values and how many records they would leave. */
export function BrowseFacets({ search, facets, onChange }: BrowseFacetsProps) {
  const { t } = useTranslation('find');
  const valueName = useFilterValueName();
  const fields: readonly FacetField[] = FACETS[search.collection];
  const valuesOf = (field: FacetField): FacetValue[] => {
    const counted = facets?.[field] ?? [];
    // A chosen value can be taken back even when nothing has it any more.
    const lost = (search.filters[field] ?? []).filter(
      (value) => !counted.some((other) => other.value === value),
    );
    // One language or kind alone is no choice.
    if (counted.length < 2 && lost.length === 0 && !search.filters[field]?.length) return [];
    return [...counted, ...lost.map((value) => ({ value, count: 0 }))].map(({ value, count }) => ({
      value,
      count,
      label: valueName(field, value),
    }));
  };
  return (
    <FilterPanel summary={t('browse.filters')}>
      {fields.map((field) => (
        <FacetGroup
          key={field}
          legend={t(`browse.facets.${field}`)}
          values={valuesOf(field)}
          chosen={search.filters[field] ?? []}
          onChange={(values) => onChange(withFilter(search, field, values))}
        />
      ))}
      <LimitFields search={search} onChange={onChange} />
    </FilterPanel>
  );
}
