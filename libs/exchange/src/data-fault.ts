import { DomainError } from '#errors';

/** SQLSTATE classes that speak of the data: data exception, broken constraint, limit of size. */
const DATA_CLASSES = ['22', '23', '54'];

/** Why a store refuses a record because of what it says, or null when it failed for any other reason. */
export function dataFault(error: unknown): string | null {
  if (error instanceof DomainError) return error.kind === 'invalid' ? error.message : null;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const isData = typeof code === 'string' && code.length === 5 && DATA_CLASSES.includes(code.slice(0, 2));
  return isData ? `was refused by the database: a value breaks one of its rules (SQLSTATE ${code})` : null;
}
