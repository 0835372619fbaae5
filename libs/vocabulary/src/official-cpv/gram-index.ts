import { foldWord, tokenize } from '../text/index.js';

/** Characters of a piece of a word; a blank stands for its beginning and end. */
const GRAM = 4;

/** BM25's usual constants. */
const K1 = 1.2;
const B = 0.75;

/** Words of a text by their folded form, each with its pieces and how often it stands there. */
export type GramWords = ReadonlyMap<string, { word: string; grams: readonly string[]; count: number }>;

export function readGrams(text: string): GramWords {
  const words = new Map<string, { word: string; grams: readonly string[]; count: number }>();
  for (const { text: word } of tokenize(text)) {
    const folded = foldWord(word);
    const known = words.get(folded);
    if (known) known.count++;
    else words.set(folded, { word, grams: gramsOfWord(folded), count: 1 });
  }
  return words;
}

/**
 * BM25 over character 4-grams of short texts: it meets inflections and parts of compounds without knowing the
 * language. Texts are known by their place in the list.
 */
export class GramIndex {
  private readonly postings = new Map<string, number[]>();
  private readonly lengths: number[];
  private readonly averageLength: number;

  constructor(texts: readonly string[]) {
    this.lengths = texts.map((text, place) => {
      const grams = [...readGrams(text).values()].flatMap((word) => word.grams);
      for (const gram of new Set(grams)) {
        const postings = this.postings.get(gram);
        if (postings) postings.push(place);
        else this.postings.set(gram, [place]);
      }
      return grams.length;
    });
    this.averageLength = this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length);
  }

  /** By place; 0 where nothing is shared. What a text repeats counts by its square root. */
  score(words: GramWords): Float64Array {
    const counts = new Map<string, number>();
    for (const { grams, count } of words.values()) {
      for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + count);
    }
    const scores = new Float64Array(this.lengths.length);
    for (const [gram, count] of counts) {
      const postings = this.postings.get(gram);
      if (!postings) continue;
      const weight = Math.sqrt(count) * this.idf(postings.length);
      for (const place of postings) scores[place]! += weight * this.saturation(place);
    }
    return scores;
  }

  /** The words that share most with a text of the index, as written, most telling first. */
  sharedWords(words: GramWords, text: string, limit: number): string[] {
    const wanted = new Set([...readGrams(text).values()].flatMap(({ grams }) => grams));
    const shared: { word: string; weight: number }[] = [];
    for (const { word, grams } of words.values()) {
      const common = grams.filter((gram) => wanted.has(gram));
      // One piece of a word says nothing to people, unless there is no more of it.
      if (common.length < Math.min(2, grams.length) || common.length * 3 < grams.length) continue;
      const weight = common.reduce((sum, gram) => sum + this.idf(this.postings.get(gram)?.length ?? 0), 0);
      shared.push({ word, weight });
    }
    return shared
      .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
      .slice(0, limit)
      .map(({ word }) => word);
  }

  /** As in `#search`; a lib above this one. */
  private idf(texts: number): number {
    return Math.log(1 + (this.lengths.length - texts + 0.5) / (texts + 0.5));
  }

  /** Of a piece that stands there: that it stands there twice says no more. */
  private saturation(place: number): number {
    return 1 / (1 + K1 * (1 - B + (B * this.lengths[place]!) / this.averageLength));
  }
}

/** `bus` gives ` bus` and `bus `; a shorter word itself. */
function gramsOfWord(folded: string): string[] {
  if (folded === '') return [];
  const padded = ` ${folded} `;
  const grams = [padded.slice(0, GRAM)];
  for (let start = 1; start + GRAM <= padded.length; start++) grams.push(padded.slice(start, start + GRAM));
  return grams;
}
