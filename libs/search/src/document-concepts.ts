import { conceptsOf, type ConceptScheme, type ConceptWeight, type WeightedText } from '#vocabulary';
import { fieldTexts } from './document-words.js';
import { TEXT_FIELD_NAMES, TEXT_FIELDS, type SearchDocument } from './search-document.js';

/** What curators said a record is about, or is not. Ids of concepts; unknown ones are ignored. */
export interface ConceptDecisions {
  confirmed: readonly string[];
  removed: readonly string[];
}

export const NO_DECISIONS: ConceptDecisions = { confirmed: [], removed: [] };

/** A confirmed concept counts like one that is also named in the title, whether the text names it or not. */
const CONFIRMED_WEIGHT = TEXT_FIELDS.title;

/** Names of organisations say little of what was done: "University Hospital" bought buses too. */
const FIELDS = TEXT_FIELD_NAMES.filter((field) => field !== 'organisations');

/** What a document is about: the concepts its texts mention, weighted like its words, and the curators' decisions. */
export function documentConcepts(
  scheme: ConceptScheme,
  document: SearchDocument,
  decisions: ConceptDecisions,
): ConceptWeight[] {
  const texts = FIELDS.flatMap((field) =>
    fieldTexts(document, field).map((text) => ({ text, weight: TEXT_FIELDS[field] })),
  );
  return decidedConcepts(scheme, texts, document.language, decisions);
}

/** The same for texts that are no document. Weights are multiples of one half; in the order of ids. */
export function decidedConcepts(
  scheme: ConceptScheme,
  texts: readonly WeightedText[],
  language: string | null,
  { confirmed, removed }: ConceptDecisions,
): ConceptWeight[] {
  const weights = new Map(
    conceptsOf(scheme, texts, language).map(({ id, weight }) => [id, inHalves(weight)]),
  );
  const known = new Set(confirmed.filter((id) => scheme.find(id)));
  for (const id of known) weights.set(id, (weights.get(id) ?? 0) + CONFIRMED_WEIGHT);
  for (const id of removed) weights.delete(id);
  return [...weights]
    .map(([id, weight]) => (known.has(id) ? { id, weight, confirmed: true as const } : { id, weight }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The same document as if nobody had confirmed anything: what imported records are like. */
export function withoutConfirmed(document: SearchDocument): SearchDocument {
  const concepts = document.concepts
    .map(({ id, weight, confirmed }) => ({ id, weight: confirmed ? weight - CONFIRMED_WEIGHT : weight }))
    .filter(({ weight }) => weight > 0);
  return { ...document, concepts };
}

const inHalves = (weight: number): number => Math.max(0.5, Math.round(weight * 2) / 2);
