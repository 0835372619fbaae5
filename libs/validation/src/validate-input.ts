import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { InvalidInputError, type FieldError } from '#errors';

type Class<T> = new () => T;
const UNKNOWN_FIELD = 'is not a known field';

export type Validated<T> = { value: T } | { errors: FieldError[] };

/** Faults of nested values as flat paths (`records[2].id`). Messages speak of rules, never of values. */
export function flattenErrors(errors: ValidationError[], prefix = ''): FieldError[] {
  return errors.flatMap((error) => {
    const path = joinPath(prefix, error.property);
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      path,
      message: rule === 'whitelistValidation' ? UNKNOWN_FIELD : message,
    }));
    return [...own, ...flattenErrors(error.children ?? [], path)];
  });
}

function joinPath(prefix: string, property: string): string {
  if (/^\d+$/.test(property)) return `${prefix}[${property}]`;
  const name = property.length > 100 ? `${property.slice(0, 100)}…` : property;
  return prefix ? `${prefix}.${name}` : name;
}

/**
 * Trims and NFC-normalises every text, then checks a plain object against a class of class-validator rules.
 * Fields the class does not know are faults.
 */
export function validateInput<T extends object>(type: Class<T>, plain: unknown): Validated<T> {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) {
    return { errors: [{ path: '', message: 'must be an object with named fields' }] };
  }
  // Names that every object inherits: class-transformer drops them without a word.
  const inherited = Object.keys(plain).filter((key) => key in Object.prototype);
  if (inherited.length > 0) return { errors: inherited.map((path) => ({ path, message: UNKNOWN_FIELD })) };
  const value = plainToInstance(type, cleanTexts(plain), { exposeDefaultValues: true });
  const faults = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
  });
  return faults.length > 0 ? { errors: flattenErrors(faults) } : { value };
}

/** As `validateInput`, throwing `InvalidInputError`. */
export function parseInput<T extends object>(type: Class<T>, plain: unknown): T {
  const result = validateInput(type, plain);
  if ('errors' in result) throw new InvalidInputError(result.errors);
  return result.value;
}

/** Deeper than any input; class-transformer would follow until the stack is full. */
const MAX_DEPTH = 8;

function cleanTexts(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.isWellFormed() ? value.normalize('NFC').trim() : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return null; // what holds it is no text, number or list of them, and so a fault
  if (Array.isArray(value)) return value.map((item) => cleanTexts(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanTexts(item, depth + 1)]));
}
