import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { searchQuery } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';

const SEVERAL_COUNTRIES = 'EU';

/** How much there is to be found. Without an answer nothing is said: the page works all the same. */
export function Holdings() {
  const { t } = useTranslation('find');
  const format = useFormat();
  const [knowledge, suppliers] = useQueries({
    queries: [searchQuery('knowledge', { pageSize: 1 }), searchQuery('suppliers', { pageSize: 1 })],
  });
  const isKnown = knowledge.data !== undefined && suppliers.data !== undefined;
  const countries = (knowledge.data?.facets.country ?? []).filter(({ value }) => value !== SEVERAL_COUNTRIES);
  return (
    <p className="holdings">
      {isKnown &&
        t('holdings', {
          records: format.number(knowledge.data.total),
          countries: format.number(countries.length),
          suppliers: format.number(suppliers.data.total),
        })}
    </p>
  );
}
