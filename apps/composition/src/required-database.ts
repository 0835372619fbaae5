import { InvalidSettingsError, type Settings } from '#config';
import { isMigrated } from '#database';

/** The database has not been brought to this version. */
export class DatabaseNotPreparedError extends Error {
  readonly code = 'DATABASE_NOT_PREPARED';
  constructor() {
    super(
      'The database has not been prepared for this version. Run dist/apps/standalone/src/prepare.js once with the ' +
        'same settings, then start this process again.',
    );
  }
}

/** The database of a process that does not bring its own; it must be there and prepared. */
export async function requireDatabase(settings: Settings): Promise<string> {
  const url = settings.DATABASE_URL;
  if (!url)
    throw new InvalidSettingsError([
      'DATABASE_URL must be set: the processes of the product meet in one Postgres. (npm start brings its own.)',
    ]);
  if (!(await isMigrated(url))) throw new DatabaseNotPreparedError();
  return url;
}
