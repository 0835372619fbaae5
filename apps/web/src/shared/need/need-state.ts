import type { MatchPreviewInput } from '../api/index.js';
import { beginning, cleanText } from '../texts-of-records.js';

/** A need as the page's address holds it, and how its matches are shown. */
export interface NeedState {
  text: string;
  outcome: string;
  sectors: string[];
  country: string;
  /** As typed. */
  budget: string;
  /** Concepts that a person took away or said the need is about. */
  removed: string[];
  confirmed: string[];
}

export const MAX_TEXT = 20_000;
export const MAX_OUTCOME = 5_000;
/** Servers and chat programs cut longer addresses; a longer text stays in the history of the browser. */
export const MAX_TEXT_IN_ADDRESS = 1_500;
/** Fewer characters say nothing that could be compared. */
export const MIN_TEXT = 8;
const MAX_TITLE = 300;
/** A shorter first sentence ("Hello.", or an abbreviation) takes the next one with it. */
const MIN_TITLE = 30;
const MATCHES = 20;

const PARAMETERS = { text: 'need', outcome: 'outcome', country: 'country', budget: 'budget' } as const;
const LISTS = { sectors: 'sector', removed: 'without', confirmed: 'with' } as const;

/** `longText` is what the history holds for a text too long for the address. */
export function readNeed(params: URLSearchParams, longText: string | null): NeedState {
  return {
    text: longText ?? params.get(PARAMETERS.text) ?? '',
    outcome: params.get(PARAMETERS.outcome) ?? '',
    country: params.get(PARAMETERS.country) ?? '',
    budget: params.get(PARAMETERS.budget) ?? '',
    sectors: [...new Set(params.getAll(LISTS.sectors))],
    removed: [...new Set(params.getAll(LISTS.removed))],
    confirmed: [...new Set(params.getAll(LISTS.confirmed))],
  };
}

/** Parameters of an address for a need; what it does not state is left out, and so is a long text. */
export function needParameters(need: NeedState): URLSearchParams {
  const params = new URLSearchParams();
  for (const [field, name] of Object.entries(PARAMETERS) as [keyof typeof PARAMETERS, string][]) {
    const isTooLong = field === 'text' && need.text.length > MAX_TEXT_IN_ADDRESS;
    if (need[field].trim() !== '' && !isTooLong) params.set(name, need[field]);
  }
  for (const [field, name] of Object.entries(LISTS) as [keyof typeof LISTS, string][]) {
    for (const value of need[field]) params.append(name, value);
  }
  return params;
}

export type NeedFault = 'textTooLong' | 'outcomeTooLong' | 'budgetUnclear';

/** What has to be corrected before the need can be matched. */
export function faultsOf(need: NeedState): Partial<Record<'text' | 'outcome' | 'budget', NeedFault>> {
  return {
    ...(cleanText(need.text).length > MAX_TEXT && { text: 'textTooLong' }),
    ...(cleanText(need.outcome).length > MAX_OUTCOME && { outcome: 'outcomeTooLong' }),
    ...(Number.isNaN(parseEuros(need.budget)) && { budget: 'budgetUnclear' }),
  };
}

/** The need as the API takes it; null while there is nothing to match or something to correct. */
export function toPreviewInput(need: NeedState): MatchPreviewInput | null {
  const description = cleanText(need.text);
  if (description.length < MIN_TEXT || Object.keys(faultsOf(need)).length > 0) return null;
  const outcome = cleanText(need.outcome);
  const budget = parseEuros(need.budget);
  return {
    title: titleOf(description),
    description,
    ...(outcome !== '' && { desiredOutcome: outcome }),
    ...(need.sectors.length > 0 && { sectors: need.sectors as MatchPreviewInput['sectors'] }),
    ...(need.country !== '' && { country: need.country }),
    ...(budget !== null && { budgetEur: budget }),
    ...(need.removed.length > 0 && { removedConcepts: need.removed }),
    ...(need.confirmed.length > 0 && { confirmedConcepts: need.confirmed }),
    limit: MATCHES,
  };
}

/** A fixed locale: the same words make the same title in every browser. */
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The first sentence stands for the whole need: it says what the need is about in most people's writing. */
export function titleOf(description: string): string {
  let title = '';
  for (const { segment } of sentences.segment(description)) {
    title += segment;
    if (title.trim().length >= MIN_TITLE) break;
  }
  title = title.replace(/\s+/g, ' ').trim();
  return beginning(title, MAX_TITLE) ?? title;
}

/** Whole euros; null for an empty text, NaN for one that is no amount. 1.500 and 1 500 are fifteen hundred. */
export function parseEuros(text: string): number | null {
  const amount = text.replace(/€|\bEUR\b/gi, '').trim();
  if (amount === '') return null;
  if (!/^(\d{1,13}|\d{1,3}([.,'’\s]\d{3}){1,4})$/.test(amount)) return NaN;
  return Number(amount.replace(/\D/g, ''));
}
