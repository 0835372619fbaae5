import type { RecordField } from './record-fields.js';

/** What stands in the form: texts as they were typed, lists of codes, ids of concepts. */
export interface Draft {
  values: Record<string, string | readonly string[]>;
  confirmedConcepts: readonly string[];
  removedConcepts: readonly string[];
}

/** What the API takes and gives. */
export type Content = Record<string, unknown> & {
  confirmedConcepts: readonly string[];
  removedConcepts: readonly string[];
};

const isList = ({ kind }: RecordField): boolean => kind === 'lines' || kind === 'choices';

export const emptyContent = (fields: readonly RecordField[]): Content => ({
  ...Object.fromEntries(fields.map((field) => [field.name, isList(field) ? [] : null])),
  confirmedConcepts: [],
  removedConcepts: [],
});

/** The part of a record that the form is about. */
export function contentOf(record: object, fields: readonly RecordField[]): Content {
  const stated = record as Content;
  const names = [...fields.map(({ name }) => name), 'confirmedConcepts', 'removedConcepts'];
  return Object.fromEntries(names.map((name) => [name, stated[name]])) as Content;
}

export function toDraft(content: Content, fields: readonly RecordField[]): Draft {
  const valueOf = ({ name, kind }: RecordField): string | readonly string[] => {
    const value = content[name];
    if (kind === 'choices') return (value ?? []) as readonly string[];
    if (kind === 'lines') return ((value ?? []) as readonly string[]).join('\n');
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return {
    values: Object.fromEntries(fields.map((field) => [field.name, valueOf(field)])),
    confirmedConcepts: content.confirmedConcepts,
    removedConcepts: content.removedConcepts,
  };
}

/** The saved draft where nobody has changed it since it was sent, else what stands in the form. */
export function takenOver(draft: Draft, sent: Draft, saved: Draft): Draft {
  const latest = <T>(typed: T, before: T, after: T): T => (isSame(typed, before) ? after : typed);
  const valueOf = (name: string): string | readonly string[] =>
    latest(draft.values[name], sent.values[name], saved.values[name]) ?? '';
  return {
    values: Object.fromEntries(Object.keys(draft.values).map((name) => [name, valueOf(name)])),
    confirmedConcepts: latest(draft.confirmedConcepts, sent.confirmedConcepts, saved.confirmedConcepts),
    removedConcepts: latest(draft.removedConcepts, sent.removedConcepts, saved.removedConcepts),
  };
}

export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A number that cannot be read is handed on as it was typed: the API says what is wrong with it. */
export function toContent(draft: Draft, fields: readonly RecordField[]): Content {
  return {
    ...Object.fromEntries(
      fields.map((field) => [field.name, contentValue(field, draft.values[field.name] ?? '')]),
    ),
    confirmedConcepts: draft.confirmedConcepts,
    removedConcepts: draft.removedConcepts,
  };
}

function contentValue({ kind }: RecordField, value: string | readonly string[]): unknown {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (kind === 'lines') {
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }
  if (text === '') return null;
  if (kind !== 'number') return text;
  const digits = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^\d{1,15}(\.\d{1,6})?$/.test(digits) ? Number(digits) : text;
}

/** The form's field that a fault of the API is about: `sectors[1]` is of `sectors`. Null when it has none. */
export function fieldOfFault(path: string, fields: readonly RecordField[]): string | null {
  const name = /^\w+/.exec(path)?.[0];
  return fields.some((field) => field.name === name) ? name! : null;
}
