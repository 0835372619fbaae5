const YEARS = 2;

/** Whether nobody has changed a record for so long that what it tells may be true no more. */
export function mayBeOutOfDate(updatedAt: string, now: Date): boolean {
  const limit = new Date(now);
  limit.setUTCFullYear(limit.getUTCFullYear() - YEARS);
  return new Date(updatedAt) < limit;
}
