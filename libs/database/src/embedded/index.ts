export {
  attachToEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresIncident,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded-postgres.js';
export * from './errors.js';
