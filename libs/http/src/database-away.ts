// Postgres is stopping, starting, full or gone (class 08, 53300, 57P0x), or its socket is.
const CODES = /^(08...|53300|57P0[1-4]|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
// Errors of the driver and its pool that have no code.
const MESSAGES = /^(Connection terminated|timeout exceeded when trying to connect|Connection ended)/i;

/** Is this error one of a database that does not answer, rather than of what it was asked? */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' && CODES.test(code)) || MESSAGES.test(error.message);
}
