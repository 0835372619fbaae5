import type { ConceptKind, ConceptScheme } from '../concepts/index.js';
import type { CpvLabels } from './cpv-labels.js';
import { readGrams, type GramWords } from './gram-index.js';

/** Why a code is suggested: words of the text, and the label that they led to. */
export interface SuggestionBasis {
  words: string[];
  label: string;
  /** Id of the concept that has the label; null for the official label of the code itself. */
  concept: string | null;
}

export interface CpvSuggestion {
  code: string;
  label: string;
  /** Beside the best suggestion of the answer, which has 1. */
  score: number;
  /** Strongest first. */
  basis: SuggestionBasis[];
}

export interface CpvSources {
  scheme: ConceptScheme;
  /** Null when no official table has been imported: the codes behind the concepts are all there is then. */
  labels: CpvLabels | null;
}

/** What is bought says more of the code than who needs it and why. */
const TELLING: readonly ConceptKind[] = ['technology', 'activity'];
const LESS_TELLING_SHARE = 0.5;
/** Beside official labels, which count once: people call what they need by our words sooner than by those of the table. */
const CONCEPT_SHARE = 2;
/** A code gains by this share of what all codes of its division have from concepts. */
const DIVISION_SHARE = 0.4;
/** Codes found by label that are worth joining with those found by concept. */
const BY_LABEL = 300;
const SHOWN_BASES = 3;
const SHOWN_WORDS = 3;
const FALLBACK_LANGUAGE = 'en';

/**
 * The codes under which what a text asks for might be bought, best first: those behind the concepts it mentions, and
 * those whose official label is like it, in the text's own language where the table has it. Right in its first place
 * less often than not, so it is for a person to choose from.
 *
 * @param language of the text and of the labels shown, ISO 639-1; English labels where it is null or unknown
 */
export function suggestCpv(
  text: string,
  language: string | null,
  { scheme, labels }: CpvSources,
  limit: number,
): CpvSuggestion[] {
  const byConcept = codesBehindConcepts(text, language, scheme);
  const searched = language && labels?.languages.has(language) ? language : FALLBACK_LANGUAGE;
  const words = readGrams(text);
  const byLabel = new Map(labels?.search(words, searched, BY_LABEL).map(({ code, score }) => [code, score]));
  const ranked = rank(byConcept, byLabel);
  const suggestions: CpvSuggestion[] = [];
  for (const { code, score } of ranked) {
    const concepts = byConcept.get(code) ?? [];
    const basis = [
      ...basisOf(concepts, language, scheme),
      ...(labels ? officialBasis(words, code, searched, labels) : []),
    ];
    // A code that only shares letters with the text could not be explained to anybody.
    if (basis.length === 0) continue;
    suggestions.push({
      code,
      label: labels?.label(code, language) ?? basis[0]!.label,
      score: Math.round((100 * score) / ranked[0]!.score) / 100,
      basis,
    });
    if (suggestions.length === limit) break;
  }
  return suggestions;
}

function basisOf(
  concepts: readonly MentionedConcept[],
  language: string | null,
  scheme: ConceptScheme,
): SuggestionBasis[] {
  return concepts
    .filter(({ concept }) => scheme.find(concept)?.official === undefined)
    .slice(0, SHOWN_BASES)
    .map(({ concept, words }) => ({
      words: [...words].slice(0, SHOWN_WORDS),
      label: scheme.label(concept, language),
      concept,
    }));
}

function officialBasis(
  words: GramWords,
  code: string,
  language: string,
  labels: CpvLabels,
): SuggestionBasis[] {
  const label = labels.label(code, language);
  const shared = label === null ? [] : labels.sharedWords(words, label, language, SHOWN_WORDS);
  return shared.length > 0 ? [{ words: shared, label: label!, concept: null }] : [];
}

/** A concept of the text, and how much it says for each of its codes. */
interface MentionedConcept {
  concept: string;
  weight: number;
  words: Set<string>;
}

/** By code, strongest concept first. */
function codesBehindConcepts(
  text: string,
  language: string | null,
  scheme: ConceptScheme,
): Map<string, MentionedConcept[]> {
  const mentioned = new Map<string, MentionedConcept>();
  for (const { concept, start, end, certainty } of scheme.mentions(text, language)) {
    const known = mentioned.get(concept) ?? { concept, weight: 0, words: new Set() };
    known.weight += certainty;
    known.words.add(text.slice(start, end));
    mentioned.set(concept, known);
  }
  const codes = new Map<string, MentionedConcept[]>();
  for (const { concept, weight, words } of mentioned.values()) {
    const { cpv, kind } = scheme.find(concept)!;
    const share = (TELLING.includes(kind) ? 1 : LESS_TELLING_SHARE) / Math.sqrt(cpv.length);
    for (const code of cpv) {
      codes.set(code, [...(codes.get(code) ?? []), { concept, weight: Math.sqrt(weight) * share, words }]);
    }
  }
  for (const concepts of codes.values()) {
    concepts.sort((a, b) => b.weight - a.weight || (a.concept < b.concept ? -1 : 1));
  }
  return codes;
}

/** Both ways of finding a code, each measured by its best, added up by their shares. */
function rank(
  byConcept: ReadonlyMap<string, readonly MentionedConcept[]>,
  byLabel: ReadonlyMap<string, number>,
): { code: string; score: number }[] {
  const weights = new Map(
    [...byConcept].map(([code, concepts]) => [code, concepts.reduce((sum, { weight }) => sum + weight, 0)]),
  );
  const most = Math.max(Number.EPSILON, ...weights.values());
  const bestLabel = Math.max(Number.EPSILON, ...byLabel.values());
  const divisions = new Map<string, number>();
  for (const [code, weight] of weights) {
    divisions.set(divisionOf(code), (divisions.get(divisionOf(code)) ?? 0) + weight / most);
  }
  return [...new Set([...weights.keys(), ...byLabel.keys()])]
    .map((code) => ({
      code,
      score:
        (byLabel.get(code) ?? 0) / bestLabel +
        (CONCEPT_SHARE * (weights.get(code) ?? 0)) / most +
        DIVISION_SHARE * (divisions.get(divisionOf(code)) ?? 0),
    }))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
}

const divisionOf = (code: string): string => code.slice(0, 2);
