import type { ConceptWeight } from '#vocabulary';
import type { DocumentWords } from './document-words.js';
import type { SearchDocument, TextField } from './search-document.js';

/** Fields whose values can be filtered and counted. Values of one field are alternatives, fields are combined. */
export const FACET_FIELDS = ['kind', 'sector', 'country', 'procedure', 'technology', 'language'] as const;
export type FacetField = (typeof FACET_FIELDS)[number];

/**
 * All bounds are inclusive. A document that does not state a year or a budget is left out as soon as the
 * filter asks for one. A document's years are the span yearFrom..yearTo (one known end stands for both);
 * it passes when the span overlaps the bounds.
 */
export interface SearchFilters {
  kind?: string[];
  sector?: string[];
  country?: string[];
  procedure?: string[];
  /** Compared without regard to case. */
  technology?: string[];
  language?: string[];
  /** A code passes with everything below it in the CPV tree. */
  cpv?: string[];
  /** Ids of concepts: documents about one of these. Narrower ones are for the caller to name. */
  concept?: string[];
  /** Documents that name one of these ids among their references. */
  reference?: string[];
  yearFrom?: number;
  yearTo?: number;
  budgetMin?: number;
  budgetMax?: number;
}

/** `relevance` falls back to `newest` when there is no text. Unknown years and budgets come last in every order. */
export const SORTS = ['relevance', 'newest', 'oldest', 'budget-high', 'budget-low'] as const;
export type Sort = (typeof SORTS)[number];

export interface SearchQuery {
  /** Empty finds everything that passes the filters. */
  text: string;
  filters: SearchFilters;
  sort: Sort;
  offset: number;
  limit: number;
  facets: readonly FacetField[];
}

/** Part of a field that matched; offsets in UTF-16 units of the field's own text, end exclusive. */
export interface HighlightSpan {
  start: number;
  end: number;
}

/** `item` is the place in a list field (keywords, technologies, organisations), 0 for a plain text. */
export interface Highlight {
  field: TextField;
  item: number;
  spans: HighlightSpan[];
}

export interface SearchHit {
  document: SearchDocument;
  /** Not comparable between queries or engines; 0 when there was no text. */
  score: number;
  highlights: Highlight[];
}

export interface FacetCount {
  value: string;
  count: number;
}

export interface SearchPage {
  hits: SearchHit[];
  /** All that pass text and filters, exact. */
  total: number;
  /** For each facet asked: values by count, then by value. A field's own filter is not applied to its own counts. */
  facets: Partial<Record<FacetField, FacetCount[]>>;
}

/** One of several short questions that together stand for a whole challenge. */
export interface SubQuery {
  /** At most ten words: engines read no more. */
  text: string;
  weight: number;
}

/** Words and concepts of which documents worth a closer look say some. */
export interface TopicsQuery {
  subQueries: SubQuery[];
  /** Concepts of which documents are about one or more: each counts like a word of a sub-query of its weight. */
  concepts: ConceptWeight[];
  filters: SearchFilters;
  limit: number;
}

export interface CandidateQuery extends TopicsQuery {
  /** Also finds the documents nearest to it, however far; `weight` is its share in the order, 0 to 1. */
  vector?: { values: Float32Array; weight: number };
  /** Terms of `documentWords`; each candidate then tells how much it says of them. None by default. */
  counted?: readonly string[];
}

/** A document worth scoring; `score` is the engine's own weighted sum and serves the cut-off only. */
export interface Candidate {
  document: SearchDocument;
  score: number;
  /** Where the query has terms `counted`: those of them that the document holds, and the length of all its words. */
  words?: DocumentWords | undefined;
}

/** What a candidate is about, without its texts. */
export type CandidateTopics = Pick<SearchDocument, (typeof TOPIC_FIELDS)[number]>;
export const TOPIC_FIELDS = ['id', 'sectors', 'concepts'] as const satisfies (keyof SearchDocument)[];
