/** The command was not called as it should; the message says how. */
export class UsageError extends Error {}
