import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusPageHeading } from './focus.js';
import {
  allOf,
  conflictsOf,
  firstChoices,
  markDifferences,
  merged,
  type FieldConflict,
  type Side,
} from './revision-diff.js';
import { Badge } from './small-parts.js';

export interface ComparedField<T> {
  field: keyof T & string;
  label: string;
  /** The field's value in words; empty when it states nothing. */
  show: (value: T) => string;
}

interface RevisionConflictProps<T> {
  /** The record as it was read, before anybody changed it. */
  base: T;
  yours: T;
  /** The record as it stands now. */
  theirs: T;
  fields: readonly ComparedField<T>[];
  /** To save on top of their revision. */
  onResolve: (content: T) => void;
  /** Back to the form, without having chosen. */
  onCancel: () => void;
  isSaving?: boolean;
}

const SIDES: readonly Side[] = ['yours', 'theirs'];

/** Somebody else saved the record first: both versions side by side, a choice for each field, then on top of theirs. */
export function RevisionConflict<T extends object>(props: RevisionConflictProps<T>) {
  const { base, yours, theirs, fields, onResolve, onCancel, isSaving = false } = props;
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const names = fields.map(({ field }) => field);
  const conflicts = conflictsOf(base, yours, theirs, names);
  const [choices, setChoices] = useState(() => firstChoices(conflicts));
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="panel conflict" aria-labelledby="conflict-heading">
      <h2 id="conflict-heading" ref={heading} tabIndex={-1}>
        {t('conflict.heading')}
      </h2>
      <p>{conflicts.length === 0 ? t('conflict.none') : t('conflict.text', { count: conflicts.length })}</p>
      {conflicts.length > 1 && (
        <div className="row">
          {SIDES.map((side) => (
            <button
              type="button"
              className="quiet"
              key={side}
              onClick={() => setChoices(allOf(conflicts, side))}
            >
              {t(`conflict.takeAll.${side}`)}
            </button>
          ))}
        </div>
      )}
      {conflicts.map((conflict) => {
        const compared = fields.find(({ field }) => field === conflict.field)!;
        return (
          <ConflictField
            key={conflict.field}
            conflict={conflict}
            label={compared.label}
            yours={compared.show(yours)}
            theirs={compared.show(theirs)}
            chosen={choices[conflict.field] ?? 'yours'}
            onChoose={(side) => setChoices({ ...choices, [conflict.field]: side })}
          />
        );
      })}
      <div className="row">
        <button
          type="button"
          className="primary"
          aria-disabled={isSaving}
          onClick={() => !isSaving && onResolve(merged(yours, theirs, conflicts, choices))}
        >
          {t('conflict.save')}
        </button>
        <button
          type="button"
          className="secondary"
          onClick={() => {
            focusPageHeading();
            onCancel();
          }}
        >
          {t('conflict.back')}
        </button>
      </div>
    </section>
  );
}

interface ConflictFieldProps {
  conflict: FieldConflict<never>;
  label: string;
  yours: string;
  theirs: string;
  chosen: Side;
  onChoose: (side: Side) => void;
}

function ConflictField({ conflict, label, yours, theirs, chosen, onChoose }: ConflictFieldProps) {
  const { t } = useTranslation();
  const { field, changedBy } = conflict;
  const texts = { yours, theirs };
  const others = { yours: theirs, theirs: yours };
  return (
    <fieldset className="conflict-field">
      <legend>
        {label}{' '}
        <Badge tone={changedBy === 'both' ? 'warn' : 'plain'}>{t(`conflict.changedBy.${changedBy}`)}</Badge>
      </legend>
      <div className="conflict-sides">
        {SIDES.map((side) => (
          <label key={side} className={chosen === side ? 'conflict-side conflict-chosen' : 'conflict-side'}>
            <span className="box">
              <input
                type="radio"
                name={`conflict-${String(field)}`}
                checked={chosen === side}
                onChange={() => onChoose(side)}
              />
              <strong>{t(`conflict.${side}`)}</strong>
            </span>
            <span className="conflict-text">
              {texts[side] === '' ? (
                <span className="not-stated">{t('notStated')}</span>
              ) : (
                markDifferences(texts[side], others[side]).map((part, index) =>
                  part.differs ? <mark key={index}>{part.text}</mark> : part.text,
                )
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
