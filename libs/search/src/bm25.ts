/** How fast repetitions of a word stop adding to the score. */
export const BM25_K1 = 1.2;
/** How much a long document is marked down, 0 to 1. */
export const BM25_B = 0.75;

/**
 * Weight of a term that stands in `documentFrequency` of `documentCount` documents: Lucene's
 * ln(1 + (N - df + 0.5) / (df + 0.5)), always above 0.
 */
export function inverseDocumentFrequency(documentFrequency: number, documentCount: number): number {
  return Math.log(1 + (documentCount - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/**
 * How strongly a document speaks of a term, 0 up to (never quite) 1. `frequency` and the lengths are sums of
 * field weights over occurrences. A term adds idf x this to a document's score; the constant factor (k1 + 1)
 * of the older formula is left out, as in Lucene: it changes no order.
 */
export function saturation(frequency: number, length: number, averageLength: number): number {
  return frequency / (frequency + BM25_K1 * (1 - BM25_B + (BM25_B * length) / averageLength));
}
