import { rowConverter } from './convert-row.js';

/** A row of knowledge items (`year_from`, `budget_eur`, `source_url` …) as the fields of a `KnowledgeItemInput`. */
export const toKnowledgeInput = rowConverter({
  fields: {
    id: 'text',
    kind: 'text',
    title: 'text',
    language: 'text',
    summary: 'text',
    problem: 'text',
    solution: 'text',
    results: 'text',
    lessons: 'text',
    sectors: 'list',
    technologies: 'list',
    buyer: 'text',
    suppliers: 'list',
    country: 'text',
    region: 'text',
    nuts: 'text',
    procedure: 'text',
    budgetEur: 'number',
    yearFrom: 'number',
    yearTo: 'number',
    cpv: 'list',
    confirmedConcepts: 'list',
    removedConcepts: 'list',
    keywords: 'list',
    sourceName: 'text',
    sourceUrl: 'text',
  },
});

/** A row of suppliers as the fields of a `SupplierInput`. */
export const toSupplierInput = rowConverter({
  fields: {
    id: 'text',
    name: 'text',
    country: 'text',
    region: 'text',
    size: 'text',
    sectors: 'list',
    capabilities: 'text',
    technologies: 'list',
    cpv: 'list',
    confirmedConcepts: 'list',
    removedConcepts: 'list',
    references: 'list',
    trl: 'number',
    languages: 'list',
    sourceUrl: 'text',
  },
});

/** A row of challenges as the fields of a `ChallengeInput`; a file of judged challenges may be imported as it is. */
export const toChallengeInput = rowConverter({
  fields: {
    id: 'text',
    status: 'text',
    title: 'text',
    description: 'text',
    desiredOutcome: 'text',
    sectors: 'list',
    country: 'text',
    budgetEur: 'number',
    language: 'text',
    cpv: 'list',
    confirmedConcepts: 'list',
    removedConcepts: 'list',
    buyer: 'text',
    needOwner: 'text',
  },
  aliases: { lang: 'language' },
  ignored: ['judgments', 'english', 'translations', 'note'],
  style: 'camelCase',
});
