import { MULTI_COUNTRY } from '#vocabulary';
import type { Gap } from './gap.js';
import type { ScoredCandidate, ScoringContext } from './score-candidates.js';
import type { WeightedTerm } from './understand-need.js';

/** Of the strongest words of the need, how many are looked for and how many are named when they miss. */
const LOOKED_FOR = 8;
const NAMED = 3;
const MUCH_MORE = 10;

/** What speaks against a match: what the need asks for and the record lacks, contradicts or does not state. */
export function gapsIn(candidate: ScoredCandidate, terms: WeightedTerm[], context: ScoringContext): Gap[] {
  return [
    missingWords(candidate, terms),
    missingSector(candidate, context),
    missingPlace(candidate, context),
    ...(context.targetType === 'knowledge'
      ? [missingBudget(candidate, context), missingResults(candidate), missingProcedure(candidate)]
      : [missingReference(candidate)]),
  ].filter((gap) => gap !== null);
}

function missingWords({ text }: ScoredCandidate, terms: WeightedTerm[]): Gap | null {
  const found = new Set(text.found.map(({ term }) => term));
  const absent = terms.slice(0, LOOKED_FOR).filter((term) => !found.has(term) && hasLetter(term.word));
  if (absent.length === 0) return null;
  return { code: 'words', words: absent.slice(0, NAMED).map(({ word }) => word) };
}

/** The figures of a need are its own: that a record lacks them says nothing. */
const hasLetter = (word: string): boolean => /\p{L}/u.test(word);

function missingSector({ document, features }: ScoredCandidate, { need }: ScoringContext): Gap | null {
  if (need.sectors.length === 0 || features.sector > 0) return null;
  if (document.sectors.length === 0) return { code: 'sector-not-stated' };
  return { code: 'other-sector', sectors: document.sectors, needSectors: need.sectors };
}

function missingPlace({ document }: ScoredCandidate, { need, targetType }: ScoringContext): Gap | null {
  const { country } = document;
  if (!need.country || country === need.country || country === MULTI_COUNTRY) return null;
  const isSupplier = targetType === 'supplier';
  if (!country) return { code: isSupplier ? 'regions-not-stated' : 'country-not-stated' };
  return { code: isSupplier ? 'other-region' : 'other-country', country, needCountry: need.country };
}

function missingBudget({ document }: ScoredCandidate, { need }: ScoringContext): Gap | null {
  const { budgetEur } = document;
  if (budgetEur === null) return { code: 'cost-not-stated' };
  if (!need.budgetEur || budgetEur === 0) return null;
  const ratio = budgetEur / need.budgetEur;
  if (ratio >= MUCH_MORE) return { code: 'costs-more', budgetEur };
  if (ratio <= 1 / MUCH_MORE) return { code: 'costs-less', budgetEur };
  return null;
}

const missingResults = ({ document }: ScoredCandidate): Gap | null =>
  document.results === null ? { code: 'no-result' } : null;

const missingProcedure = ({ document }: ScoredCandidate): Gap | null =>
  document.procedure === null ? { code: 'no-procedure' } : null;

function missingReference({ document, bestReference }: ScoredCandidate): Gap | null {
  if (document.references.length === 0) return { code: 'no-reference' };
  return bestReference ? null : { code: 'no-close-reference' };
}
