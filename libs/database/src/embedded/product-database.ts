import type pg from 'pg';
import { PRODUCT_DATABASE, PRODUCT_ROLE } from './cluster.js';

/** Makes the role and the database of the product where they are missing; a start may be killed in between. */
export async function ensureProductDatabase(superuser: pg.Client, password: string): Promise<void> {
  const role = await superuser.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [PRODUCT_ROLE]);
  if (role.rowCount === 0) {
    // CREATEDB, so that tests can make a database each; not a superuser, who could run programs through SQL.
    await superuser.query(
      `CREATE ROLE ${PRODUCT_ROLE} LOGIN CREATEDB PASSWORD ${superuser.escapeLiteral(password)}`,
    );
  }
  const database = await superuser.query('SELECT 1 FROM pg_database WHERE datname = $1', [PRODUCT_DATABASE]);
  if (database.rowCount === 0) {
    await superuser.query(`CREATE DATABASE ${PRODUCT_DATABASE} OWNER ${PRODUCT_ROLE}`);
  }
}

export function productUrl(port: number, password: string): string {
  return `postgres://${PRODUCT_ROLE}:${password}@127.0.0.1:${port}/${PRODUCT_DATABASE}`;
}
