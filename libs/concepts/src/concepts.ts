import { Injectable } from '@nestjs/common';
import { DomainError, InvalidInputError } from '#errors';
import {
  detectLanguage,
  suggestCpv,
  type Concept,
  type ConceptKind,
  type ConceptScheme,
  type ConceptWeight,
  type CpvSuggestion,
} from '#vocabulary';
import { VocabularyStore } from './vocabulary-store.js';

export class ConceptNotFoundError extends DomainError {
  readonly code = 'CONCEPT_NOT_FOUND';
  readonly kind = 'not-found';
  constructor() {
    super(
      'There is no concept with this id. Find one by its label with GET /api/v1/vocabulary/concepts?q=; those of ' +
        'CPV codes (cpv-…) are there once the official table has been imported.',
    );
  }
}

export interface NamedConcept {
  id: string;
  label: string;
}

/** What a record is about, for people. */
export interface ShownConcept extends NamedConcept {
  /** How much of the record is about it. */
  weight: number;
  /** A curator said so. */
  confirmed: boolean;
  cpv: string[];
}

/** One that was looked for, with the label by which it was found. */
export interface ConceptHit extends NamedConcept {
  found: string;
  cpv: string[];
}

export interface ConceptDetails extends NamedConcept {
  kind: ConceptKind;
  labels: Concept['labels'];
  broader: NamedConcept | null;
  narrower: NamedConcept[];
  cpv: string[];
}

const FALLBACK_LANGUAGE = 'en';
const MAX_HITS = 20;
const MAX_SUGGESTIONS = 5;

/**
 * The vocabulary for people: what records are about, the concepts there are, the codes they lead to. `languages` are
 * those the reader asks for, dearest first; labels are in the first that the vocabulary has, else in English.
 */
@Injectable()
export class Concepts {
  constructor(private readonly vocabulary: VocabularyStore) {}

  /** Confirmed ones first, then by weight. */
  async show(concepts: readonly ConceptWeight[], languages: readonly string[]): Promise<ShownConcept[]> {
    const scheme = await this.vocabulary.current();
    const language = languageOf(scheme, languages);
    return concepts
      .map(({ id, weight, confirmed = false }) => ({
        ...named(scheme, id, language),
        weight,
        confirmed,
        cpv: [...(scheme.find(id)?.cpv ?? [])],
      }))
      .sort(
        (a, b) => Number(b.confirmed) - Number(a.confirmed) || b.weight - a.weight || (a.id < b.id ? -1 : 1),
      );
  }

  /** At most 20 concepts with a label whose words begin so. */
  async find(query: string, languages: readonly string[]): Promise<ConceptHit[]> {
    const { scheme, search } = await this.vocabulary.load();
    const language = languageOf(scheme, languages);
    return search
      .find(query, language, MAX_HITS)
      .map(({ id, found }) => ({ ...named(scheme, id, language), found, cpv: [...scheme.find(id)!.cpv] }));
  }

  async get(id: string, languages: readonly string[]): Promise<ConceptDetails> {
    const scheme = await this.vocabulary.current();
    const concept = scheme.find(id);
    if (!concept) throw new ConceptNotFoundError();
    const language = languageOf(scheme, languages);
    const { kind, labels, broader, cpv } = concept;
    return {
      ...named(scheme, id, language),
      kind,
      labels,
      broader: broader === null ? null : named(scheme, broader, language),
      narrower: scheme.narrower(id).map((child) => named(scheme, child, language)),
      cpv: [...cpv],
    };
  }

  /**
   * The concepts that a filter asks for, with all narrower ones; none when it does not ask.
   * @throws InvalidInputError naming each that is unknown
   */
  async wanted(ids: readonly string[] = []): Promise<string[]> {
    if (ids.length === 0) return [];
    const scheme = await this.vocabulary.current();
    const errors = ids.flatMap((id, place) =>
      scheme.find(id)
        ? []
        : [
            {
              path: `concept[${place}]`,
              message: 'is no concept; find ids with GET /api/v1/vocabulary/concepts?q=',
            },
          ],
    );
    if (errors.length > 0) throw new InvalidInputError(errors);
    return scheme.withNarrower(ids);
  }

  /** At most five codes for a person to choose from, with labels in the language of the text or the one given. */
  async suggestCpv(
    text: string,
    given: string | null,
  ): Promise<{ language: string | null; items: CpvSuggestion[] }> {
    const { scheme, cpvLabels: labels } = await this.vocabulary.load();
    const language = given ?? detectLanguage(text);
    return { language, items: suggestCpv(text, language, { scheme, labels }, MAX_SUGGESTIONS) };
  }
}

const languageOf = (scheme: ConceptScheme, languages: readonly string[]): string =>
  languages.find((language) => scheme.speaks(language)) ?? FALLBACK_LANGUAGE;

const named = (scheme: ConceptScheme, id: string, language: string): NamedConcept => ({
  id,
  label: scheme.label(id, language),
});
