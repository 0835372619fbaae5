import { documentWords, type SearchDocument } from '#search';

/** The statistics of a small corpus, as Postgres would count them. */
export function corpusStatistics(documents: SearchDocument[]) {
  const words = documents.map(documentWords);
  const frequencies = new Map<string, number>();
  for (const term of words.flatMap((each) => [...each.frequencies.keys()])) {
    frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return {
    documents: documents.length,
    averageLength: words.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length),
    frequency: (term: string): number => frequencies.get(term) ?? 0,
  };
}
