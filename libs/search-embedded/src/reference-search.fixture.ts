import {
  FACET_FIELDS,
  type FacetCount,
  type FacetField,
  inverseDocumentFrequency,
  saturation,
  type SearchDocument,
  type SearchFilters,
  type SearchPage,
  type SearchQuery,
  type Sort,
  TEXT_FIELD_NAMES,
  TEXT_FIELDS,
} from '#search';
import { analyseDocument, analyseQuery, isWithinCpv, queryTerms } from '#vocabulary';

interface Text {
  text: string;
  weight: number;
  complete: boolean;
}

/**
 * The engine in the plainest words, for tests: it looks at every document for every question and keeps nothing
 * ready. It has none of the engine's limits on the number of words, completions and corrections.
 */
export class ReferenceSearch {
  readonly documents = new Map<string, SearchDocument>();

  put(document: SearchDocument): void {
    const existing = this.documents.get(document.id);
    if (!existing || existing.revision <= document.revision) this.documents.set(document.id, document);
  }

  search(query: SearchQuery): {
    ids: string[];
    scores: number[];
    total: number;
    facets: SearchPage['facets'];
  } {
    const all = [...this.documents.values()];
    const scores = this.scores([{ text: query.text, weight: 1, complete: true }]);
    const matching = scores ? all.filter((document) => scores.has(document.id)) : all;
    const hits = matching.filter((document) => passes(document, query.filters));
    const sort = scores || query.sort !== 'relevance' ? query.sort : 'newest';
    const scoreOf = (document: SearchDocument) => scores?.get(document.id) ?? 0;
    hits.sort((a, b) => {
      const [first, second] = [sortValue(a, sort, scoreOf(a)), sortValue(b, sort, scoreOf(b))];
      return first === second ? (a.id < b.id ? -1 : 1) : first > second ? -1 : 1;
    });
    const page = hits.slice(query.offset, query.offset + query.limit);
    const facets = query.facets.map((field) => {
      const others = { ...query.filters, [field]: undefined };
      return [
        field,
        countValues(
          matching.filter((document) => passes(document, others)),
          field,
        ),
      ];
    });
    return {
      ids: page.map(({ id }) => id),
      scores: page.map(scoreOf),
      total: hits.length,
      facets: Object.fromEntries(facets) as SearchPage['facets'],
    };
  }

  /** Score of each document with any of the words; null when the texts have no words. */
  scores(texts: Text[]): Map<string, number> | null {
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
          ([term, idf]) => idf * weight * saturation(frequencies.get(term) ?? 0, length, average),
        );
        const best = Math.max(0, ...parts);
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

function distinctWords(texts: Text[]) {
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
    addApproximate(
      longer.filter((term) => !known.includes(term)),
      0.5,
    );
  }
  if (weights.size === 0 && word.length >= 4 && !/\p{N}/u.test(word)) {
    const distances = new Map([...vocabulary.keys()].map((term) => [term, distance(word, term)]));
    const nearest = Math.min(...distances.values());
    if (nearest <= (word.length >= 8 ? 2 : 1)) {
      const corrections = [...distances].filter(([, edits]) => edits === nearest).map(([term]) => term);
      addApproximate(
        [...new Set(corrections.flatMap(queryTerms))].filter((term) => vocabulary.has(term)),
        0.7,
      );
    }
  }
  return weights;
}

/** Optimal string alignment, as it is defined. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      const options = [Math.max(i, j)];
      if (i > 0 && j > 0) {
        options.push(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1);
        options.push(table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      }
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        options.push(table[i - 2]![j - 2]! + 1);
      }
      table[i]![j] = Math.min(...options);
    }
  }
  return table[a.length]![b.length]!;
}

function valuesOf(document: SearchDocument, field: FacetField): string[] {
  if (field === 'sector') return document.sectors;
  if (field === 'technology') return document.technologies;
  return [document[field] ?? []].flat();
}

function keyOf(field: FacetField, value: string): string {
  return field === 'technology' ? value.toLowerCase() : value;
}

function passes(document: SearchDocument, filters: SearchFilters): boolean {
  const first = document.yearFrom ?? document.yearTo;
  const last = document.yearTo ?? document.yearFrom;
  const { yearFrom, yearTo, budgetMin, budgetMax, cpv, reference } = filters;
  return (
    FACET_FIELDS.every((field) => {
      const wanted = (filters[field] ?? []).map((value) => keyOf(field, value));
      const own = valuesOf(document, field).map((value) => keyOf(field, value));
      return wanted.length === 0 || own.some((value) => wanted.includes(value));
    }) &&
    (!reference?.length || document.references.some((id) => reference.includes(id))) &&
    (!cpv?.length || document.cpv.some((code) => cpv.some((ancestor) => isWithinCpv(code, ancestor)))) &&
    (yearFrom === undefined || (last !== null && last >= yearFrom)) &&
    (yearTo === undefined || (first !== null && first <= yearTo)) &&
    (budgetMin === undefined || (document.budgetEur !== null && document.budgetEur >= budgetMin)) &&
    (budgetMax === undefined || (document.budgetEur !== null && document.budgetEur <= budgetMax))
  );
}

function countValues(documents: SearchDocument[], field: FacetField): FacetCount[] {
  const spellings = documents.flatMap((document) => {
    const values = valuesOf(document, field);
    const keys = values.map((value) => keyOf(field, value));
    return values.filter((_, place) => keys.indexOf(keys[place]!) === place);
  });
  const keys = [...new Set(spellings.map((value) => keyOf(field, value)))];
  return keys
    .map((key) => {
      const same = spellings.filter((value) => keyOf(field, value) === key).sort();
      const times = (value: string) => same.filter((other) => other === value).length;
      return {
        value: same.reduce((best, value) => (times(value) > times(best) ? value : best)),
        count: same.length,
      };
    })
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Higher comes first; what is not known comes last. */
function sortValue(document: SearchDocument, sort: Sort, score: number): number {
  switch (sort) {
    case 'relevance':
      return score;
    case 'newest':
      return document.yearTo ?? document.yearFrom ?? -Infinity;
    case 'oldest':
      return -(document.yearFrom ?? document.yearTo ?? Infinity);
    case 'budget-high':
      return document.budgetEur ?? -Infinity;
    case 'budget-low':
      return -(document.budgetEur ?? Infinity);
  }
}
