import { useTranslation } from 'react-i18next';
import type { Collection, FieldFault } from '../../shared/api/index.js';
import { ConceptsField } from './concepts-field.js';
import { ChoiceField, ChoicesField, WrittenField } from './form-fields.js';
import { fieldOfFault, type Draft } from './record-draft.js';
import { RECORD_FIELDS, SECTIONS, type RecordField } from './record-fields.js';
import type { NamedConcept } from './record-queries.js';

interface RecordFormProps {
  collection: Collection;
  draft: Draft;
  /** What the record was about when it was last saved. */
  concepts: readonly NamedConcept[];
  faults: readonly FieldFault[];
  onChange: (draft: Draft) => void;
}

/** All fields of a record in their sections. */
export function RecordForm({ collection, draft, concepts, faults, onChange }: RecordFormProps) {
  const { t } = useTranslation('agency');
  const fields = RECORD_FIELDS[collection];
  const input = (field: RecordField) => {
    const { name } = field;
    const own = faults
      .filter(({ path }) => fieldOfFault(path, fields) === name)
      .map(({ message }) => message);
    const change = (value: string | readonly string[]) =>
      onChange({ ...draft, values: { ...draft.values, [name]: value } });
    const value = draft.values[name] ?? '';
    if (field.kind === 'choices') {
      const chosen = typeof value === 'string' ? [] : value;
      return <ChoicesField key={name} field={field} value={chosen} faults={own} onChange={change} />;
    }
    const Field = field.kind === 'choice' ? ChoiceField : WrittenField;
    return <Field key={name} field={field} value={String(value)} faults={own} onChange={change} />;
  };
  return SECTIONS.map((section) => {
    const own = fields.filter((field) => field.section === section);
    return (
      <section key={section} className="panel" aria-labelledby={`section-${section}`}>
        <h2 id={`section-${section}`}>{t(`records.sections.${section}`)}</h2>
        <div className={section === 'facts' || section === 'source' ? 'form-grid' : 'stack'}>
          {own.map(input)}
        </div>
        {section === 'facts' && (
          <ConceptsField
            found={concepts}
            confirmed={draft.confirmedConcepts}
            removed={draft.removedConcepts}
            onChange={(changes) => onChange({ ...draft, ...changes })}
          />
        )}
      </section>
    );
  });
}
