import type { Token } from './tokenize.js';

/** One splitter for all languages: sentence rules hardly differ, and this one keeps results reproducible. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text without the blanks around them; offsets in UTF-16 units, end exclusive. */
export function splitSentences(text: string): Token[] {
  const sentences: Token[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const sentence = segment.trim();
    if (sentence === '') continue;
    const start = index + segment.indexOf(sentence);
    sentences.push({ text: sentence, start, end: start + sentence.length });
  }
  return sentences;
}
