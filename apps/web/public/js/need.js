import { beginning } from './format.js';

export const MAX_TEXT = 20_000;
export const MAX_OUTCOME = 5_000;
const MAX_TITLE = 300;
/** A shorter first sentence ("Hello.", or an abbreviation) takes the next one with it. */
const MIN_TITLE = 30;
/** A fixed locale: the same words make the same title in every browser. */
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * What the form holds ({text, outcome, sectors, country, budget}, all texts but the list of sectors) as the API takes
 * it: `need`, or `faults` with a key of texts.need.faults for each field that has to be corrected.
 */
export function readNeed(form) {
  const description = clean(form.text);
  const outcome = clean(form.outcome);
  const budget = parseEuros(form.budget);
  const faults = {
    ...(description === '' && { text: 'textEmpty' }),
    ...(description.length > MAX_TEXT && { text: 'textTooLong' }),
    ...(outcome.length > MAX_OUTCOME && { outcome: 'outcomeTooLong' }),
    ...(Number.isNaN(budget) && { budget: 'budgetUnclear' }),
  };
  if (Object.keys(faults).length > 0) return { faults };
  const need = {
    title: titleOf(description),
    description,
    ...(outcome !== '' && { desiredOutcome: outcome }),
    ...(form.sectors.length > 0 && { sectors: form.sectors }),
    ...(form.country !== '' && { country: form.country }),
    ...(budget !== null && { budgetEur: budget }),
  };
  return { need };
}

/** Text pasted from documents carries control characters that the API refuses and nobody sees. */
export function clean(text) {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, ' ')
    .trim();
}

/** The first sentence stands for the whole need: it says what the need is about in most people's writing. */
export function titleOf(description) {
  let title = '';
  for (const { segment } of sentences.segment(description)) {
    title += segment;
    if (title.trim().length >= MIN_TITLE) break;
  }
  title = title.replace(/\s+/g, ' ').trim();
  return beginning(title, MAX_TITLE) ?? title;
}

/** Whole euros; null for an empty text, NaN for one that is no amount. 1.500 and 1 500 are fifteen hundred. */
export function parseEuros(text) {
  const amount = text.replace(/€|\bEUR\b/gi, '').trim();
  if (amount === '') return null;
  if (!/^(\d{1,13}|\d{1,3}([.,'’\s]\d{3}){1,4})$/.test(amount)) return NaN;
  return Number(amount.replace(/\D/g, ''));
}
