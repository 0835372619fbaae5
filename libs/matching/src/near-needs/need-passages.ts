import { weighTerms, type TermWeights } from '#challenges';
import { conceptTerm, fieldTexts, TEXT_FIELDS, type SearchDocument, type TextField } from '#search';
import { analyseDocument, splitSentences, type ConceptScheme, type ConceptWeight } from '#vocabulary';
import type { TermKind } from './need-closeness.js';

/** A sentence of a need with what it says. */
export interface NeedPassage {
  field: TextField;
  quote: string;
  /** Weighted occurrences of its words by term. */
  words: Map<string, number>;
  /** A word as it stands there, by term. */
  spelling: Map<string, string>;
  concepts: ConceptWeight[];
  /** The words that mean a concept or a narrower one, by concept. */
  meaning: Map<string, string>;
}

/** Fields in which a need is told; names of organisations are no part of it. */
const FIELDS: readonly TextField[] = ['title', 'problem', 'solution'];

export function needPassages(scheme: ConceptScheme, need: SearchDocument): NeedPassage[] {
  return FIELDS.flatMap((field) =>
    fieldTexts(need, field)
      .flatMap((text) => splitSentences(text))
      .map(({ text }) => passageOf(scheme, field, text, need.language)),
  );
}

function passageOf(
  scheme: ConceptScheme,
  field: TextField,
  quote: string,
  language: string | null,
): NeedPassage {
  const weight = TEXT_FIELDS[field];
  const passage: NeedPassage = {
    ...{ field, quote, concepts: [] },
    ...{ words: new Map(), spelling: new Map(), meaning: new Map() },
  };
  for (const { text, terms } of analyseDocument(quote, language)) {
    for (const term of terms) {
      passage.words.set(term, (passage.words.get(term) ?? 0) + weight);
      if (!passage.spelling.has(term)) passage.spelling.set(term, text);
    }
  }
  for (const { concept, start, end, certainty } of scheme.mentions(quote, language)) {
    passage.concepts.push({ id: concept, weight: weight * certainty });
    for (const id of [concept, ...scheme.ancestors(concept)]) {
      if (!passage.meaning.has(conceptTerm(id)))
        passage.meaning.set(conceptTerm(id), quote.slice(start, end));
    }
  }
  return passage;
}

/** What passages say together in terms of a kind. */
export function weighPassages(
  scheme: ConceptScheme,
  passages: readonly NeedPassage[],
  kind: TermKind,
): TermWeights {
  const words = new Map<string, number>();
  if (kind === 'concepts')
    return weighTerms(
      scheme,
      words,
      passages.flatMap(({ concepts }) => concepts),
    );
  for (const passage of passages) {
    for (const [term, count] of passage.words) words.set(term, (words.get(term) ?? 0) + count);
  }
  return weighTerms(scheme, words, []);
}
