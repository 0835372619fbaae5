import { documentConcepts, type SearchDocument } from '#search';
import { detectLanguage, type ConceptScheme } from '#vocabulary';
import type { Challenge } from '../challenge.entity.js';

/** Where the texts that tell a need stand in its document. */
const FIELD_OF: Partial<Record<keyof SearchDocument, keyof Challenge>> = {
  problem: 'description',
  solution: 'desiredOutcome',
};

/** A challenge's own name of a field of its document. */
export const challengeFieldOf = (field: keyof SearchDocument): string => FIELD_OF[field] ?? field;

/** What a challenge says of its need; a preview states the same of a need that is not stored. */
export type StatedNeed = Pick<
  Challenge,
  | 'title'
  | 'description'
  | 'desiredOutcome'
  | 'sectors'
  | 'country'
  | 'budgetEur'
  | 'language'
  | 'confirmedConcepts'
  | 'removedConcepts'
> &
  Partial<Pick<Challenge, 'id' | 'revision' | 'cpv' | 'buyer' | 'needOwner'>>;

/** A need as a document, so that it is analysed and compared by the rules that hold for records. */
export function challengeDocument(
  need: StatedNeed,
  language: string | null,
): Omit<SearchDocument, 'concepts'> {
  return {
    id: need.id ?? '',
    revision: need.revision ?? 0,
    language,
    group: null,
    title: need.title,
    summary: null,
    problem: need.description,
    solution: need.desiredOutcome,
    results: null,
    lessons: null,
    keywords: [],
    technologies: [],
    organisations: [need.buyer, need.needOwner].filter((name) => typeof name === 'string'),
    kind: null,
    sectors: need.sectors,
    country: need.country,
    region: null,
    procedure: null,
    cpv: need.cpv ?? [],
    yearFrom: null,
    yearTo: null,
    budgetEur: need.budgetEur,
    references: [],
    sourceUrl: '',
  };
}

/** A need with its language, found out when it is not stated, and its concepts. */
export function describeNeed(scheme: ConceptScheme, need: StatedNeed): SearchDocument {
  const { title, description, desiredOutcome, confirmedConcepts: confirmed, removedConcepts: removed } = need;
  const language = need.language ?? detectLanguage([title, description, desiredOutcome].join('\n'));
  const bare: SearchDocument = { ...challengeDocument(need, language), concepts: [] };
  return { ...bare, concepts: documentConcepts(scheme, bare, { confirmed, removed }) };
}
