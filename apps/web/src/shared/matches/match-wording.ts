/**
 * The service words matches in English, once for all readers. Each of its sentences is known here by its shape, so that
 * it can be told in the reader's language; what they name is taken from the record where it has it. A test holds the
 * shapes to what the service says.
 */
const GAPS = {
  words: /^Says nothing of (?<words>.+)$/,
  sectorNotStated: /^Its sector is not stated$/,
  otherSector: /^No experience stated in .+; it comes from .+$/,
  countryNotStated: /^Its country is not stated$/,
  otherCountry: /^From .+, not from .+: law and market may differ$/,
  regionsNotStated: /^The regions it serves are not stated$/,
  otherRegion: /^Based in .+; whether it serves .+ is not stated$/,
  costNotStated: /^What it cost is not stated$/,
  costsMore: /^It cost .+, far more than the budget of the need$/,
  costsLess: /^It cost .+, far less than the budget of the need$/,
  noResult: /^No result is documented$/,
  noProcedure: /^How it was bought is not stated$/,
  noReference: /^No reference is stated$/,
  noCloseReference: /^None of its references is close to the need$/,
} as const;
export type Gap = keyof typeof GAPS;

/** What speaks against a match, and the need's own words that it names; null for a sentence of another shape. */
export function gapOf(text: string): { gap: Gap; words: string } | null {
  for (const [gap, shape] of Object.entries(GAPS) as [Gap, RegExp][]) {
    const found = shape.exec(text);
    if (found) return { gap, words: found.groups?.words ?? '' };
  }
  return null;
}

/** Whether the record of a matched case states results: where it states none, that speaks against it. */
export const statesResults = (missing: readonly string[]): boolean =>
  missing.every((text) => gapOf(text)?.gap !== 'noResult');

/** The words that need and record share, as a reason quotes them; null for a sentence of another shape. */
export const sharedWordsOf = (text: string): string | null =>
  /^Speaks of (.+), as the need does$/.exec(text)?.[1] ?? null;
