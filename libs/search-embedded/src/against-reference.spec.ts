import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  FACET_FIELDS,
  type FacetField,
  inverseDocumentFrequency,
  saturation,
  type SearchDocument,
  type SearchFilters,
  type SearchPage,
  type SearchQuery,
  SORTS,
  TEXT_FIELD_NAMES,
  TEXT_FIELDS,
} from '#search';
import { searchDocument } from '#testing';
import { analyseDocument, analyseQuery, isWithinCpv, KNOWLEDGE_KINDS, queryTerms } from '#vocabulary';
import { EmbeddedSearchIndex } from './embedded-search-index.js';

/** The engine in the plainest words: looks at every document for every question and keeps nothing ready. */
class Reference {
  readonly documents = new Map<string, SearchDocument>();

  put(document: SearchDocument): void {
    const existing = this.documents.get(document.id);
    if (!existing || existing.revision <= document.revision) this.documents.set(document.id, document);
  }

  search(query: SearchQuery): { ids: string[]; scores: number[]; total: number; facets: SearchPage['facets'] } {
    const all = [...this.documents.values()];
    const scores = this.scores([{ text: query.text, weight: 1, complete: true }]);
    const matching = scores ? all.filter((document) => scores.has(document.id)) : all;
    const hits = matching.filter((document) => passes(document, query.filters));
    const sort = scores || query.sort !== 'relevance' ? query.sort : 'newest';
    const scoreOf = (document: SearchDocument) => scores?.get(document.id) ?? 0;
    hits.sort(
      (a, b) =>
        compareNumbers(sortValue(b, sort, scoreOf), sortValue(a, sort, scoreOf)) || (a.id < b.id ? -1 : 1),
    );
    const page = hits.slice(query.offset, query.offset + query.limit);
    const facets = query.facets.map((field) => {
      const others = { ...query.filters, [field]: undefined };
      return [field, countValues(matching.filter((document) => passes(document, others)), field)];
    });
    return {
      ids: page.map(({ id }) => id),
      scores: page.map(scoreOf),
      total: hits.length,
      facets: Object.fromEntries(facets) as SearchPage['facets'],
    };
  }

  /** Score of each document with any of the words; null when the texts have no words. */
  scores(texts: { text: string; weight: number; complete: boolean }[]): Map<string, number> | null {
    const bags = [...this.documents.values()].map((document) => ({ id: document.id, ...bagOf(document) }));
    const average = bags.reduce((sum, { length }) => sum + length, 0) / bags.length;
    const vocabulary = new Map<string, number>();
    for (const { frequencies } of bags) {
      for (const term of frequencies.keys()) vocabulary.set(term, (vocabulary.get(term) ?? 0) + 1);
    }
    const words = distinctWords(texts);
    const scores = new Map<string, number>();
    for (const { terms, weight, isPrefix } of words) {
      const weights = weighTerms(terms, isPrefix, vocabulary, bags.length);
      for (const { id, frequencies, length } of bags) {
        const parts = [...weights].map(
          ([term, termWeight]) => termWeight * saturation(frequencies.get(term) ?? 0, length, average),
        );
        const best = Math.max(0, ...parts) * weight;
        if (best > 0) scores.set(id, (scores.get(id) ?? 0) + best);
      }
    }
    return words.length > 0 ? scores : null;
  }
}

function bagOf(document: SearchDocument): { frequencies: Map<string, number>; length: number } {
  const frequencies = new Map<string, number>();
  let length = 0;
  for (const field of TEXT_FIELD_NAMES) {
    for (const text of [document[field] ?? []].flat()) {
      for (const { terms } of analyseDocument(text, document.language)) {
        length += TEXT_FIELDS[field];
        for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + TEXT_FIELDS[field]);
      }
    }
  }
  return { frequencies, length };
}

function distinctWords(texts: { text: string; weight: number; complete: boolean }[]) {
  const words: { key: string; terms: readonly string[]; weight: number; isPrefix: boolean }[] = [];
  for (const { text, weight, complete } of texts) {
    const analysed = analyseQuery(text);
    const keys = new Set<string>();
    for (const { terms, end } of analysed) {
      const key = [...terms].sort().join(' ');
      let word = words.find((other) => other.key === key);
      if (!word) words.push((word = { key, terms, weight: 0, isPrefix: false }));
      if (!keys.has(key)) word.weight += weight;
      keys.add(key);
      if (complete && terms === analysed.at(-1)!.terms && end === text.length) word.isPrefix = true;
    }
  }
  return words;
}

function weighTerms(
  terms: readonly string[],
  isPrefix: boolean,
  vocabulary: ReadonlyMap<string, number>,
  documentCount: number,
): Map<string, number> {
  const idf = (term: string) => inverseDocumentFrequency(vocabulary.get(term)!, documentCount);
  const known = terms.filter((term) => vocabulary.has(term));
  const word = terms[0]!;
  const weights = new Map(known.map((term) => [term, idf(term)]));
  const addApproximate = (approximate: string[], factor: number) => {
    const shared = Math.min(...[...known, ...approximate].map(idf));
    for (const term of approximate) weights.set(term, shared * factor);
  };
  if (isPrefix && word.length >= 2) {
    const longer = [...vocabulary.keys()].filter((term) => term !== word && term.startsWith(word));
    addApproximate(longer.filter((term) => !known.includes(term)), 0.5);
  }
  if (weights.size === 0 && word.length >= 4 && !/\p{N}/u.test(word)) {
    const distances = new Map([...vocabulary.keys()].map((term) => [term, distance(word, term)]));
    const nearest = Math.min(...distances.values());
    if (nearest <= (word.length >= 8 ? 2 : 1)) {
      const corrections = [...distances].filter(([, edits]) => edits === nearest).map(([term]) => term);
      addApproximate([...new Set(corrections.flatMap(queryTerms))].filter((term) => vocabulary.has(term)), 0.7);
    }
  }
  return weights;
}

function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return distance(restA, restB);
  // Words of the test are at most two edits apart or very different; deeper paths are not followed.
  return boundedDistance(a, b, 3);
}

function boundedDistance(a: string, b: string, budget: number): number {
  if (Math.abs(a.length - b.length) >= budget) return budget;
  if (a === '' || b === '') return a.length + b.length;
  if (budget === 0) return 0;
  const options = [boundedDistance(a.slice(1), b.slice(1), budget - (a[0] === b[0] ? 0 : 1)) + (a[0] === b[0] ? 0 : 1)];
  options.push(boundedDistance(a.slice(1), b, budget - 1) + 1, boundedDistance(a, b.slice(1), budget - 1) + 1);
  if (a.length > 1 && a[0] === b[1] && a[1] === b[0]) {
    options.push(boundedDistance(a.slice(2), b.slice(2), budget - 1) + 1);
  }
  return Math.min(...options);
}
