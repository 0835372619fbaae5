import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cpvSuggestionsQuery } from '../shared/api/index.js';

/** Codes under which the need might be bought, each leading to what is recorded under it. */
export function CpvSuggestions({ text }: { text: string }) {
  const { t } = useTranslation('find');
  const { data } = useQuery(cpvSuggestionsQuery(text));
  if (!data || data.items.length === 0) return null;
  return (
    <section className="stack cpv" aria-labelledby="cpv-heading">
      <h2 id="cpv-heading">{t('cpv.heading')}</h2>
      <ul className="chips">
        {data.items.map(({ code, label }) => (
          <li key={code}>
            <Link className="chip" to={`/?view=search&cpv=${code}`}>
              <code>{code}</code> {label}
            </Link>
          </li>
        ))}
      </ul>
      <p className="small">{t('cpv.hint')}</p>
    </section>
  );
}
