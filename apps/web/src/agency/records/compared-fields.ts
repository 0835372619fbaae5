import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format.js';
import type { ComparedField } from '../../shared/ui/revision-conflict.js';
import { useValueName } from './form-fields.js';
import type { Content } from './record-draft.js';
import type { RecordField } from './record-fields.js';

/** The fields of a record as two versions of it are compared, their values in words. */
export function useComparedFields(fields: readonly RecordField[]): ComparedField<Content>[] {
  const { t } = useTranslation('agency');
  const format = useFormat();
  const valueName = useValueName();
  const show = (field: RecordField, value: unknown): string => {
    if (Array.isArray(value)) return value.map((item) => valueName(field, String(item))).join('\n');
    if (typeof value === 'number')
      return field.name.startsWith('year') ? String(value) : format.number(value);
    return typeof value === 'string' ? valueName(field, value) : '';
  };
  return [
    ...fields.map((field) => ({
      field: field.name,
      label: t(`fields.names.${field.name}` as 'fields.names.title'),
      show: (content: Content) => show(field, content[field.name]),
    })),
    ...(['confirmedConcepts', 'removedConcepts'] as const).map((field) => ({
      field,
      label: t(`fields.names.${field}`),
      show: (content: Content) => content[field].map((id) => id.replaceAll('-', ' ')).join('\n'),
    })),
  ];
}
