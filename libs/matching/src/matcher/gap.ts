import { countryName, inEuros, sectorName, type Sector } from '#vocabulary';

/** Codes that name no value. */
const BARE_CODES = [
  'sector-not-stated',
  'country-not-stated',
  'regions-not-stated',
  'cost-not-stated',
  'no-result',
  'no-procedure',
  'no-reference',
  'no-close-reference',
] as const;

/** What speaks against a match, for programs: a code, and the values that the sentence for it names. */
export type Gap =
  | { code: 'words'; words: string[] }
  | { code: 'other-sector'; sectors: Sector[]; needSectors: Sector[] }
  | { code: 'other-country' | 'other-region'; country: string; needCountry: string }
  | { code: 'costs-more' | 'costs-less'; budgetEur: number }
  | { code: (typeof BARE_CODES)[number] };

/** Published: never renamed. */
export const GAP_CODES = [
  'words',
  'other-sector',
  'other-country',
  'other-region',
  'costs-more',
  'costs-less',
  ...BARE_CODES,
] as const satisfies Gap['code'][];

/** The gap in an English sentence. */
export function sentenceOf(gap: Gap): string {
  switch (gap.code) {
    case 'words':
      return `Says nothing of ${quoteWords(gap.words)}`;
    case 'sector-not-stated':
      return 'Its sector is not stated';
    case 'other-sector':
      return `No experience stated in ${gap.needSectors.map(sectorName).join(', ')}; it comes from ${gap.sectors.map(sectorName).join(', ')}`;
    case 'country-not-stated':
      return 'Its country is not stated';
    case 'other-country':
      return `From ${countryName(gap.country)}, not from ${countryName(gap.needCountry)}: law and market may differ`;
    case 'regions-not-stated':
      return 'The regions it serves are not stated';
    case 'other-region':
      return `Based in ${countryName(gap.country)}; whether it serves ${countryName(gap.needCountry)} is not stated`;
    case 'cost-not-stated':
      return 'What it cost is not stated';
    case 'costs-more':
      return `It cost ${inEuros(gap.budgetEur)}, far more than the budget of the need`;
    case 'costs-less':
      return `It cost ${inEuros(gap.budgetEur)}, far less than the budget of the need`;
    case 'no-result':
      return 'No result is documented';
    case 'no-procedure':
      return 'How it was bought is not stated';
    case 'no-reference':
      return 'No reference is stated';
    case 'no-close-reference':
      return 'None of its references is close to the need';
  }
}

export const quoteWords = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');
