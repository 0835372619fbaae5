import { registerDecorator, type ValidationArguments, type ValidationOptions } from 'class-validator';

// Control characters other than tab and line ends, and halves of surrogate pairs: no text needs them, Postgres
// refuses some and terminals obey others.

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

const LINE_ENDS = /[\t\n\r]/;

/** Why a text cannot be accepted, or null. Length is counted in UTF-16 units. */
export function textFault(value: unknown, maxLength: number, multiline: boolean): string | null {
  if (typeof value !== 'string') return 'must be a text';
  if (value.trim() === '') return 'must not be empty';
  if (value.length > maxLength) return `must be at most ${maxLength} characters long`;
  if (!value.isWellFormed()) return 'contains half of a character (a lone surrogate)';
  if (CONTROL.test(value)) return 'contains control characters';
  if (!multiline && LINE_ENDS.test(value)) return 'must be on one line';
  return null;
}

interface TextOptions extends ValidationOptions {
  /** Line ends and tabs allowed. Default false. */
  multiline?: boolean;
}

/** A text for people: not blank, well-formed Unicode without control characters, within a length. */
export function IsPlainText(maxLength: number, options: TextOptions = {}): PropertyDecorator {
  const { multiline = false, ...validationOptions } = options;
  const fault = (value: unknown): string | null => textFault(value, maxLength, multiline);
  return (target, property) =>
    registerDecorator({
      name: 'isPlainText',
      target: target.constructor,
      propertyName: property as string,
      options: validationOptions,
      validator: {
        validate: (value: unknown) => fault(value) === null,
        defaultMessage: ({ property: path, value }: ValidationArguments) =>
          `${path} ${Array.isArray(value) ? (value.map(fault).find(Boolean) ?? 'is not valid') : fault(value)}`,
      },
    });
}
