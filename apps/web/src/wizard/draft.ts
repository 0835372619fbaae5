import type { Challenge, ChallengeInput, MatchPreviewInput } from '../shared/api/index.js';
import { MAX_OUTCOME, MAX_TEXT, parseEuros, titleOf, type NeedState } from '../shared/need/need-state.js';
import { cleanText } from '../shared/texts-of-records.js';

/** A challenge as it is being written; texts as typed, empty where nothing is stated. */
export interface Draft {
  title: string;
  description: string;
  outcome: string;
  sectors: string[];
  country: string;
  budget: string;
  cpv: string[];
  buyer: string;
  needOwner: string;
  confirmed: string[];
  removed: string[];
}

export const EMPTY_DRAFT: Draft = {
  ...{ title: '', description: '', outcome: '', sectors: [], country: '', budget: '' },
  ...{ cpv: [], buyer: '', needOwner: '', confirmed: [], removed: [] },
};

export const MAX_TITLE = 300;
export const MAX_NAME = 500;
/** Fewer characters say nothing that could be compared. */
const MIN_TEXT = 8;
const MATCHES = 5;
const NEAR_NEEDS = 5;

export const draftOfNeed = ({
  text,
  outcome,
  sectors,
  country,
  budget,
  confirmed,
  removed,
}: NeedState): Draft => ({
  ...EMPTY_DRAFT,
  ...{ description: text, outcome, sectors, country, budget, confirmed, removed },
});

export const draftOfChallenge = (challenge: Challenge): Draft => ({
  title: challenge.title,
  description: challenge.description,
  outcome: challenge.desiredOutcome ?? '',
  sectors: challenge.sectors,
  country: challenge.country ?? '',
  budget: challenge.budgetEur === null ? '' : String(challenge.budgetEur),
  cpv: challenge.cpv,
  buyer: challenge.buyer ?? '',
  needOwner: challenge.needOwner ?? '',
  confirmed: challenge.confirmedConcepts,
  removed: challenge.removedConcepts,
});

/** A stored challenge with nothing written to it yet. */
export function keptOf(challenge: Challenge): { draft: Draft; revision: number; base: Draft; id: string } {
  const draft = draftOfChallenge(challenge);
  return { draft, revision: challenge.revision, base: draft, id: challenge.id };
}

export const isSameDraft = (one: Draft, other: Draft): boolean =>
  (Object.keys(EMPTY_DRAFT) as (keyof Draft)[]).every(
    (field) => JSON.stringify(one[field]) === JSON.stringify(other[field]),
  );

export const isEmptyDraft = (draft: Draft): boolean => isSameDraft(draft, EMPTY_DRAFT);

/** What stands for the title: the one given, else the beginning of the need. */
export const titleOfDraft = ({ title, description }: Draft): string =>
  cleanText(title).replace(/\s+/g, ' ') || titleOf(cleanText(description));

const LIMITS = {
  title: MAX_TITLE,
  description: MAX_TEXT,
  outcome: MAX_OUTCOME,
  buyer: MAX_NAME,
  needOwner: MAX_NAME,
} as const;
type LimitedField = keyof typeof LIMITS;

export interface DraftFaults {
  /** Fields that are too long, with the most that they may hold. */
  tooLong: Partial<Record<LimitedField, number>>;
  isBudgetUnclear: boolean;
  isNeedMissing: boolean;
}

/** What has to be corrected before the challenge can be stored. */
export function faultsOfDraft(draft: Draft): DraftFaults {
  const tooLong = (Object.entries(LIMITS) as [LimitedField, number][]).filter(
    ([field, limit]) => cleanText(draft[field]).length > limit,
  );
  const budget = parseEuros(draft.budget);
  return {
    tooLong: Object.fromEntries(tooLong),
    isBudgetUnclear: budget !== null && !isAmount(draft.budget),
    isNeedMissing: cleanText(draft.description).length < MIN_TEXT,
  };
}

export const isStorable = (draft: Draft): boolean => {
  const { tooLong, isBudgetUnclear, isNeedMissing } = faultsOfDraft(draft);
  return Object.keys(tooLong).length === 0 && !isBudgetUnclear && !isNeedMissing;
};

/** A stored budget may have cents; what people type has none. */
const isAmount = (budget: string): boolean =>
  /^\d+\.\d+$/.test(budget.trim()) || !Number.isNaN(parseEuros(budget));
const eurosOf = (budget: string): number | null =>
  /^\d+\.\d+$/.test(budget.trim()) ? Number(budget) : parseEuros(budget);

const orNull = (text: string): string | null => cleanText(text) || null;

/** What the need itself says, as previews take it; null while there is nothing to match or something to correct. */
export function needOfDraft(draft: Draft): Omit<MatchPreviewInput, 'limit'> | null {
  if (!isStorable(draft)) return null;
  return {
    title: titleOfDraft(draft),
    description: cleanText(draft.description),
    desiredOutcome: orNull(draft.outcome),
    sectors: draft.sectors as NonNullable<MatchPreviewInput['sectors']>,
    country: draft.country || null,
    budgetEur: eurosOf(draft.budget),
    confirmedConcepts: draft.confirmed,
    removedConcepts: draft.removed,
  };
}

export const matchesInputOf = (need: Omit<MatchPreviewInput, 'limit'>): MatchPreviewInput => ({
  ...need,
  limit: MATCHES,
});

export const nearNeedsInputOf = (need: Omit<MatchPreviewInput, 'limit'>) => ({ ...need, limit: NEAR_NEEDS });

/** The challenge as the API stores it; null while something has to be corrected. */
export function challengeOfDraft(
  draft: Draft,
  status: ChallengeInput['status'],
  language: string | null,
): Omit<ChallengeInput, 'id'> | null {
  const need = needOfDraft(draft);
  return (
    need && {
      ...need,
      ...{ status, language, cpv: draft.cpv },
      ...{ buyer: orNull(draft.buyer), needOwner: orNull(draft.needOwner) },
    }
  );
}
