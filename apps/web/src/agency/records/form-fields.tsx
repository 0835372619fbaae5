import { useTranslation } from 'react-i18next';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { useFormat } from '../../shared/format.js';
import { useCodeText } from '../../shared/ui/index.js';
import { FaultText } from './fault-text.js';
import type { RecordField } from './record-fields.js';

export const fieldId = (name: string): string => `field-${name}`;

interface FormFieldProps<V> {
  field: RecordField;
  value: V;
  /** What is wrong with it, as the API says. */
  faults: readonly string[];
  onChange: (value: V) => void;
}

/** What people read for a value of a field. */
export function useValueName(): (field: RecordField, value: string) => string {
  const format = useFormat();
  const codeText = useCodeText();
  return ({ names }, value) => {
    if (names === 'countries') return format.country(value);
    if (names === 'languages') return format.language(value);
    return names === undefined ? value : codeText(names, value);
  };
}

function useFieldTexts({ name, kind, hint, required }: RecordField) {
  const { t } = useTranslation('agency');
  const hints = [
    hint && t(`fields.hints.${name}` as 'fields.hints.cpv'),
    kind === 'lines' && t('fields.onePerLine'),
  ].filter(Boolean);
  return {
    label: t(`fields.names.${name}` as 'fields.names.title'),
    mark: required ? t('fields.required') : '',
    hint: hints.join(' '),
  };
}

const FaultTexts = ({ faults }: { faults: readonly string[] }) =>
  faults.map((message) => (
    <span key={message}>
      <FaultText message={message} />{' '}
    </span>
  ));

/** A text, a list of lines or a number: a box to write in. */
export function WrittenField({ field, value, faults, onChange }: FormFieldProps<string>) {
  const { label, mark, hint } = useFieldTexts(field);
  const { name, kind, maxLength } = field;
  const isLong = kind === 'text' || kind === 'lines';
  return (
    <TextField
      className="field"
      id={fieldId(name)}
      value={value}
      onChange={onChange}
      isInvalid={faults.length > 0}
      validationBehavior="aria"
      autoComplete="off"
      {...(maxLength && { maxLength })}
      {...(kind === 'number' && { inputMode: 'decimal' as const })}
    >
      <Label>
        {label} {mark && <span className="required-mark">{mark}</span>}
      </Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {isLong ? <TextArea rows={kind === 'text' ? 6 : 3} /> : <Input />}
      <FieldError className="fault">
        <FaultTexts faults={faults} />
      </FieldError>
    </TextField>
  );
}

/** One of many values, or none: the browser's own list, which every phone knows. */
export function ChoiceField({ field, value, faults, onChange }: FormFieldProps<string>) {
  const { t } = useTranslation();
  const { label, mark, hint } = useFieldTexts(field);
  const valueName = useValueName();
  const id = fieldId(field.name);
  const values = sortedValues(field, value === '' ? [] : [value], valueName);
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {mark && <span className="required-mark">{mark}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <select
        id={id}
        autoComplete="off"
        value={value}
        aria-invalid={faults.length > 0 || undefined}
        aria-describedby={`${id}-hint ${id}-fault`}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{t('notStated')}</option>
        {values.map((code) => (
          <option key={code} value={code}>
            {valueName(field, code)}
          </option>
        ))}
      </select>
      {faults.length > 0 && (
        <p id={`${id}-fault`} className="fault">
          <FaultTexts faults={faults} />
        </p>
      )}
    </div>
  );
}

/** Any of many values. */
export function ChoicesField({ field, value, faults, onChange }: FormFieldProps<readonly string[]>) {
  const { label } = useFieldTexts(field);
  const valueName = useValueName();
  const id = fieldId(field.name);
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={faults.length > 0 ? `${id}-fault` : undefined}>
      <legend>{label}</legend>
      <div className="boxes">
        {sortedValues(field, value, valueName).map((code) => (
          <label className="box" key={code}>
            <input
              type="checkbox"
              checked={value.includes(code)}
              onChange={({ target }) =>
                onChange(target.checked ? [...value, code] : value.filter((other) => other !== code))
              }
            />
            {valueName(field, code)}
          </label>
        ))}
      </div>
      {faults.length > 0 && (
        <p id={`${id}-fault`} className="fault">
          <FaultTexts faults={faults} />
        </p>
      )}
    </fieldset>
  );
}

/** The values on offer and those in force, countries and languages by their names. */
function sortedValues(
  field: RecordField,
  inForce: readonly string[],
  nameOf: (field: RecordField, value: string) => string,
): string[] {
  const values = [...new Set([...(field.values ?? []), ...inForce])];
  if (field.names !== 'countries' && field.names !== 'languages') return values;
  const named = values.map((code) => [code, nameOf(field, code)] as const);
  return named.sort(([, a], [, b]) => a.localeCompare(b)).map(([code]) => code);
}
