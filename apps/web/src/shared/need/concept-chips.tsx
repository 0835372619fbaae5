import { useTranslation } from 'react-i18next';
import type { MatchPreview } from '../api/index.js';
import { leaveItem } from '../ui/index.js';

interface ConceptChipsProps {
  concepts: MatchPreview['concepts'];
  removed: readonly string[];
  confirmed: readonly string[];
  onChange: (changes: { removed?: string[]; confirmed?: string[] }) => void;
}

/** What was understood of the need. A topic can be taken away, or made to weigh more. */
export function ConceptChips({ concepts, removed, confirmed, onChange }: ConceptChipsProps) {
  const { t } = useTranslation();
  if (concepts.length === 0 && removed.length === 0) return null;
  return (
    <div className="stack">
      <h3 id="understood">{t('concepts.heading')}</h3>
      <ul className="chips" aria-labelledby="understood">
        {concepts.map(({ id, label }) => (
          <li key={id} className="chip">
            <button
              type="button"
              className="chip-part"
              aria-pressed={confirmed.includes(id)}
              title={t('concepts.confirm')}
              onClick={() =>
                onChange({
                  confirmed: confirmed.includes(id)
                    ? confirmed.filter((other) => other !== id)
                    : [...confirmed, id],
                })
              }
            >
              {confirmed.includes(id) && <span aria-hidden="true">★ </span>}
              {label}
            </button>
            <button
              type="button"
              className="chip-part"
              aria-label={t('concepts.remove', { label })}
              onClick={({ currentTarget }) => {
                leaveItem(currentTarget);
                onChange({
                  removed: [...removed, id],
                  confirmed: confirmed.filter((other) => other !== id),
                });
              }}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="small">
        {t('concepts.hint')}{' '}
        {removed.length > 0 && (
          <button
            type="button"
            className="quiet"
            onClick={({ currentTarget }) => {
              leaveItem(currentTarget);
              onChange({ removed: [] });
            }}
          >
            {t('concepts.putBack', { count: removed.length })}
          </button>
        )}
      </p>
    </div>
  );
}
