import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leaveItem } from '../../shared/ui/index.js';
import { conceptSearchQuery, type NamedConcept } from './record-queries.js';

interface ConceptsFieldProps {
  /** Those that the record is about as it was last saved. */
  found: readonly NamedConcept[];
  confirmed: readonly string[];
  removed: readonly string[];
  onChange: (changes: { confirmedConcepts: string[]; removedConcepts: string[] }) => void;
}

/** What the record is about: a curator says which topics weigh more and which it is not about. */
export function ConceptsField({ found, confirmed, removed, onChange }: ConceptsFieldProps) {
  const { t } = useTranslation('agency');
  const [added, setAdded] = useState<readonly NamedConcept[]>([]);
  const labels = new Map([...found, ...added].map(({ id, label }) => [id, label]));
  const label = (id: string) => labels.get(id) ?? id.replaceAll('-', ' ');
  const shown = [...new Set([...confirmed, ...found.map(({ id }) => id)])].filter(
    (id) => !removed.includes(id),
  );
  const isFound = (id: string) => found.some((concept) => concept.id === id);
  const without = (list: readonly string[], id: string) => list.filter((other) => other !== id);
  const change = (next: { confirmed?: string[]; removed?: string[] }) =>
    onChange({
      confirmedConcepts: next.confirmed ?? [...confirmed],
      removedConcepts: next.removed ?? [...removed],
    });
  return (
    <fieldset className="stack" id="field-confirmedConcepts" tabIndex={-1}>
      <legend>{t('concepts.heading')}</legend>
      <p className="hint">{t('concepts.hint')}</p>
      {shown.length > 0 && (
        <ul className="chips" aria-label={t('concepts.heading')}>
          {shown.map((id) => (
            <li key={id} className="chip">
              <button
                type="button"
                className="chip-part"
                aria-pressed={confirmed.includes(id)}
                onClick={({ currentTarget }) => {
                  // A topic that the record is about by this alone goes away.
                  if (confirmed.includes(id) && !isFound(id)) leaveItem(currentTarget);
                  change({
                    confirmed: confirmed.includes(id) ? without(confirmed, id) : [...confirmed, id],
                  });
                }}
              >
                {confirmed.includes(id) && <span aria-hidden="true">★ </span>}
                {label(id)}
              </button>
              <button
                type="button"
                className="chip-part"
                aria-label={t('concepts.remove', { label: label(id) })}
                onClick={({ currentTarget }) => {
                  leaveItem(currentTarget);
                  change({ confirmed: without(confirmed, id), removed: [...removed, id] });
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {removed.length > 0 && (
        <>
          <p>{t('concepts.removed')}</p>
          <ul className="chips">
            {removed.map((id) => (
              <li key={id}>
                <button
                  type="button"
                  className="chip"
                  aria-label={t('concepts.putBack', { label: label(id) })}
                  onClick={({ currentTarget }) => {
                    leaveItem(currentTarget);
                    change({ removed: without(removed, id) });
                  }}
                >
                  <s>{label(id)}</s> <span aria-hidden="true">↺</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <ConceptSearch
        onAdd={(concept) => {
          setAdded([...added, concept]);
          change({
            confirmed: [...without(confirmed, concept.id), concept.id],
            removed: without(removed, concept.id),
          });
        }}
      />
    </fieldset>
  );
}

function ConceptSearch({ onAdd }: { onAdd: (concept: NamedConcept) => void }) {
  const { t, i18n } = useTranslation('agency');
  const id = useId();
  const [typed, setTyped] = useState('');
  const words = typed.trim().slice(0, 100);
  const query = useQuery({ ...conceptSearchQuery(words, i18n.language), enabled: words.length > 1 });
  const hits = words.length > 1 ? (query.data?.items ?? []) : [];
  return (
    <div className="field">
      <label htmlFor={id}>{t('concepts.add')}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        // Enter must not send the whole form.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <p className="small" role="status">
        {words.length > 1 && query.isSuccess && t('concepts.hits', { count: hits.length })}
      </p>
      {hits.length > 0 && (
        <ul className="chips" aria-label={t('concepts.add')}>
          {hits.map((hit) => (
            <li key={hit.id}>
              <button
                type="button"
                className="quiet"
                onClick={() => {
                  onAdd(hit);
                  setTyped('');
                  document.getElementById(id)?.focus();
                }}
              >
                + {hit.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
