import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldFault } from '../../shared/api/index.js';
import { FaultText } from './fault-text.js';
import { fieldId } from './form-fields.js';
import { fieldOfFault } from './record-draft.js';
import type { RecordField } from './record-fields.js';

interface FaultSummaryProps {
  faults: readonly FieldFault[];
  fields: readonly RecordField[];
}

/** All that was wrong, once, with the way to each field. Takes the focus when it comes. */
export function FaultSummary({ faults, fields }: FaultSummaryProps) {
  const { t } = useTranslation('agency');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div className="state state-error" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('records.faults', { count: faults.length })}</h2>
      <ul>
        {faults.map(({ path, message }) => {
          const name =
            fieldOfFault(path, fields) ??
            (/^(confirmed|removed)Concepts/.test(path) ? 'confirmedConcepts' : null);
          return (
            <li key={path + message}>
              {name ? (
                <a
                  href={`#${fieldId(name)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    focusField(name);
                  }}
                >
                  {t(`fields.names.${name}` as 'fields.names.title')}: <FaultText message={message} isShort />
                </a>
              ) : (
                <FaultText message={message} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function focusField(name: string): void {
  const element = document.getElementById(fieldId(name));
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}
