import type { FieldError } from '#errors';

type FieldKind = 'text' | 'list' | 'number';

/** Fields of a record by their names in the code; the name in a file may also be written in snake_case. */
export interface RowShape {
  fields: Record<string, FieldKind>;
  /** Names that files use for a field beside its own and its snake_case one. */
  aliases?: Record<string, string>;
  /** Names that may stand in a file and mean nothing to an import. */
  ignored?: readonly string[];
  /** How faults name a field that the file does not have. Default snake_case. */
  style?: 'snake_case' | 'camelCase';
}

export type Converted =
  | {
      value: Record<string, unknown>;
      /** A field's name as the file writes it, by its name in the code. */
      nameInFile: ReadonlyMap<string, string>;
      /** Names in the code of the fields that the row states; an empty cell states nothing. */
      stated: ReadonlySet<string>;
    }
  | { errors: FieldError[] };

/** @param cells - The values are texts of table cells: lists are split at `;` or `|`, numbers read. Default false. */
export type RowConverter = (row: Record<string, unknown>, cells?: boolean) => Converted;

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * A converter of file rows to plain objects with the names of the code. Values are taken as they are, null included;
 * a field that is not in the row is not in the result. Fields that the shape does not know, and fields given under
 * two names, are faults.
 */
export function rowConverter(shape: RowShape): RowConverter {
  const { fields, aliases = {}, ignored = [], style = 'snake_case' } = shape;
  const names = Object.keys(fields);
  const known = new Map([
    ...names.map((name) => [snakeCase(name), name] as const),
    ...names.map((name) => [name, name] as const),
    ...Object.entries(aliases),
  ]);
  const passedOver = new Set(ignored);
  const usualNames = names.map((name) => [name, style === 'snake_case' ? snakeCase(name) : name] as const);

  return (row, cells = false) => {
    const value: Record<string, unknown> = {};
    const nameInFile = new Map<string, string>(usualNames);
    const stated = new Set<string>();
    const errors: FieldError[] = [];
    for (const [given, content] of Object.entries(row)) {
      if (passedOver.has(given)) continue;
      const name = known.get(given);
      if (name === undefined) {
        errors.push({ path: printable(given), message: 'is not a known field' });
        continue;
      }
      if (name in value)
        errors.push({ path: given, message: `says again what ${nameInFile.get(name)} says` });
      const { result, fault } = cells ? readCell(content, fields[name]!) : { result: content };
      if (fault) errors.push({ path: given, message: fault });
      value[name] = result;
      nameInFile.set(name, given);
      if (!cells || content !== null) stated.add(name);
    }
    return errors.length > 0 ? { errors } : { value, nameInFile, stated };
  };
}

function readCell(cell: unknown, kind: FieldKind): { result: unknown; fault?: string } {
  if (kind === 'list') {
    const items = typeof cell === 'string' ? cell.split(/[;|]/) : [];
    return { result: items.map((item) => item.trim()).filter((item) => item !== '') };
  }
  if (kind === 'number' && typeof cell === 'string') {
    const isNumber = /^-?\d{1,15}(\.\d{1,6})?$/.test(cell.trim());
    return isNumber
      ? { result: Number(cell) }
      : { result: cell, fault: 'must be a plain number such as 250000 or 99.50, without spaces or signs' };
  }
  return { result: cell };
}

/** A name from a file, fit to be shown: no control characters, not endless. */
const printable = (name: string): string => name.replace(/\p{C}/gu, '?').slice(0, 100);
