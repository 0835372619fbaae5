import { countryName, MULTI_COUNTRY, inEuros, sectorName } from '#vocabulary';
import type { ScoredCandidate, ScoringContext } from './score-candidates.js';
import type { WeightedTerm } from './understand-need.js';

/** Of the strongest words of the need, how many are looked for and how many are named when they miss. */
const LOOKED_FOR = 8;
const NAMED = 3;
const MUCH_MORE = 10;

/** What speaks against a match: what the need asks for and the record lacks, contradicts or does not state. */
export function missingIn(
  candidate: ScoredCandidate,
  terms: WeightedTerm[],
  context: ScoringContext,
): string[] {
  return [
    missingWords(candidate, terms),
    missingSector(candidate, context),
    missingPlace(candidate, context),
    ...(context.targetType === 'knowledge'
      ? [missingBudget(candidate, context), missingResults(candidate), missingProcedure(candidate)]
      : [missingReference(candidate)]),
  ].filter((text) => text !== null);
}

function missingWords({ text }: ScoredCandidate, terms: WeightedTerm[]): string | null {
  const found = new Set(text.found.map(({ term }) => term));
  const absent = terms.slice(0, LOOKED_FOR).filter((term) => !found.has(term) && hasLetter(term.word));
  if (absent.length === 0) return null;
  return `Says nothing of ${absent
    .slice(0, NAMED)
    .map(({ word }) => `“${word}”`)
    .join(', ')}`;
}

/** The figures of a need are its own: that a record lacks them says nothing. */
const hasLetter = (word: string): boolean => /\p{L}/u.test(word);

function missingSector({ document, features }: ScoredCandidate, { need }: ScoringContext): string | null {
  if (need.sectors.length === 0 || features.sector > 0) return null;
  if (document.sectors.length === 0) return 'Its sector is not stated';
  return `No experience stated in ${need.sectors.map(sectorName).join(', ')}; it comes from ${document.sectors.map(sectorName).join(', ')}`;
}

function missingPlace({ document }: ScoredCandidate, { need, targetType }: ScoringContext): string | null {
  if (!need.country || document.country === need.country || document.country === MULTI_COUNTRY) return null;
  if (!document.country)
    return targetType === 'supplier' ? 'The regions it serves are not stated' : 'Its country is not stated';
  return targetType === 'supplier'
    ? `Based in ${countryName(document.country)}; whether it serves ${countryName(need.country)} is not stated`
    : `From ${countryName(document.country)}, not from ${countryName(need.country)}: law and market may differ`;
}

function missingBudget({ document }: ScoredCandidate, { need }: ScoringContext): string | null {
  if (document.budgetEur === null) return 'What it cost is not stated';
  if (!need.budgetEur || document.budgetEur === 0) return null;
  const ratio = document.budgetEur / need.budgetEur;
  if (ratio >= MUCH_MORE)
    return `It cost ${inEuros(document.budgetEur)}, far more than the budget of the need`;
  if (ratio <= 1 / MUCH_MORE)
    return `It cost ${inEuros(document.budgetEur)}, far less than the budget of the need`;
  return null;
}

const missingResults = ({ document }: ScoredCandidate): string | null =>
  document.results === null ? 'No result is documented' : null;

const missingProcedure = ({ document }: ScoredCandidate): string | null =>
  document.procedure === null ? 'How it was bought is not stated' : null;

function missingReference({ document, bestReference }: ScoredCandidate): string | null {
  if (document.references.length === 0) return 'No reference is stated';
  return bestReference ? null : 'None of its references is close to the need';
}
