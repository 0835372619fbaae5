/** CPV (Regulation (EC) No 213/2008): 8 digits; division 2, group 3, class 4, category 5, then subcategories. */
export const CPV_PATTERN = /^\d{8}$/;

/**
 * The significant digits of a code: its trailing zeros carry no meaning, but a division keeps two digits.
 * `33195000` -> `33195`, `30000000` -> `30`.
 */
export function cpvStem(code: string): string {
  return code.slice(0, 2) + code.slice(2).replace(/0+$/, '');
}

/** A code and its ancestors as digit stems, shortest first: `33195000` -> `33 331 3319 33195`. */
export function cpvPath(code: string): string[] {
  const stem = cpvStem(code);
  const path: string[] = [];
  for (let length = 2; length <= stem.length; length++) path.push(stem.slice(0, length));
  return path;
}

/** Is `code` the same as `ancestor` or below it? */
export function isWithinCpv(code: string, ancestor: string): boolean {
  return code.startsWith(cpvStem(ancestor));
}
