import { useTranslation } from 'react-i18next';
import type { Collection, Match } from '../shared/api/index.js';
import { FacetGroup, focusPageHeading } from '../shared/ui/index.js';
import { FilterPanel } from './filter-panel.js';
import { useFilterValueName } from './filter-chips.js';
import { countMatches, NO_FILTERS, type MatchFilters } from './match-filters.js';

interface MatchFacetsProps {
  matches: readonly Match[];
  collection: Collection;
  filters: MatchFilters;
  onChange: (filters: MatchFilters) => void;
}

/** Narrows the matches that are there: each value with how many it would leave. */
export function MatchFacets({ matches, collection, filters, onChange }: MatchFacetsProps) {
  const { t } = useTranslation('find');
  const valueName = useFilterValueName();
  const isNarrowed = Object.values(filters).some((values) => values.length > 0);
  return (
    <FilterPanel summary={t('match.filters')}>
      {countMatches(matches, filters, collection).map(({ facet, values }) => (
        <FacetGroup
          key={facet}
          legend={t(`browse.facets.${facet}`)}
          // One value alone is no choice.
          values={(values.length > 1 || filters[facet]?.length ? values : []).map(({ value, count }) => ({
            value,
            count,
            label: valueName(facet, value),
          }))}
          chosen={filters[facet] ?? []}
          onChange={(chosen) => onChange({ ...filters, [facet]: chosen })}
        />
      ))}
      {isNarrowed && (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            focusPageHeading();
            onChange(NO_FILTERS);
          }}
        >
          {t('browse.clear')}
        </button>
      )}
    </FilterPanel>
  );
}
