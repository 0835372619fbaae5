import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cpvSuggestionsQuery, searchQuery } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';

/** Codes under which the need might be bought, each leading to what is recorded under it where there is any. */
export function CpvSuggestions({ text }: { text: string }) {
  const { t } = useTranslation('find');
  const format = useFormat();
  const { data } = useQuery(cpvSuggestionsQuery(text));
  const counted = useQueries({
    queries: (data?.items ?? []).map(({ code }) => searchQuery('knowledge', { cpv: [code], pageSize: 1 })),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <section className="stack cpv" aria-labelledby="cpv-heading">
      <h2 id="cpv-heading">{t('cpv.heading')}</h2>
      <ul className="chips">
        {data.items.map(({ code, label }, index) => {
          const total = counted[index]?.data?.total ?? 0;
          const name = (
            <>
              <code>{code}</code> {label}
            </>
          );
          return (
            <li key={code}>
              {total > 0 ? (
                <Link className="chip" to={`/?view=search&cpv=${code}`}>
                  {name} ({format.number(total)})
                </Link>
              ) : (
                <span className="chip">{name}</span>
              )}
            </li>
          );
        })}
      </ul>
      {counted.some(({ data: found }) => found && found.total > 0) && (
        <p className="small">{t('cpv.hint')}</p>
      )}
    </section>
  );
}
