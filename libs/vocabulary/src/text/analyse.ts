import { ANALYSED_LANGUAGES, type AnalysedLanguage, isAnalysedLanguage } from '../languages.js';
import { foldWord, normalizeWord } from './fold.js';
import { stemWord } from './stem.js';
import { isStopWord, languageOfStopWords } from './stop-words.js';
import { type Token, tokenize } from './tokenize.js';
import { WordCache } from './word-cache.js';

/** A word of a text with the terms under which an index knows it. */
export interface AnalysedWord extends Token {
  terms: readonly string[];
}

const caches = new Map<string | null, WordCache<readonly string[]>>();
const queryCache = new WordCache(computeQueryTerms);

/**
 * The distinct terms under which a word of a document is indexed: its folded form and, when the language is
 * analysed, the folded stem of the word as written (stem first: folding `contratação` first would spoil its
 * stem). None for a stop word of the language (see `isStopWord`). The array is shared: do not change it.
 */
export function documentTerms(word: string, language: string | null): readonly string[] {
  const analysed = isAnalysedLanguage(language) ? language : null;
  let cache = caches.get(analysed);
  if (!cache) {
    cache = new WordCache((wanted) => computeDocumentTerms(wanted, analysed));
    caches.set(analysed, cache);
  }
  return cache.get(word);
}

/**
 * The distinct terms under which documents in any language may know this word: its folded form, then the
 * folded stems in all analysed languages. Stop words are not left out: see `analyseQuery`.
 */
export function queryTerms(word: string): readonly string[] {
  return queryCache.get(word);
}

/** The words of a document with their terms, stop words left out, in the order of their ends. */
export function analyseDocument(text: string, language: string | null): AnalysedWord[] {
  const words: AnalysedWord[] = [];
  for (const token of tokenize(text)) {
    const terms = documentTerms(token.text, language);
    // Spelt out: spreading the token would take most of the time of indexing.
    if (terms.length > 0) words.push({ text: token.text, start: token.start, end: token.end, terms });
  }
  return words;
}

/**
 * The words of a query with their terms, in the order of their ends, repetitions included. Stop words of the
 * language are left out, as are those of the language that the query's own stop words show; a query of
 * nothing else keeps them all.
 */
export function analyseQuery(text: string, language: string | null = null): AnalysedWord[] {
  const words = tokenize(text)
    .map((token) => ({ ...token, terms: queryTerms(token.text) }))
    .filter((word) => word.terms.length > 0);
  const guessed = language ?? languageOfStopWords(words.map((word) => word.text));
  const telling = words.filter((word) => !isStopWord(word.text, null) && !isStopWord(word.text, guessed));
  return telling.length > 0 ? telling : words;
}

function computeDocumentTerms(word: string, language: AnalysedLanguage | null): readonly string[] {
  if (isStopWord(word, language)) return [];
  return distinctTerms(word, language ? [language] : []);
}

function computeQueryTerms(word: string): readonly string[] {
  return distinctTerms(word, ANALYSED_LANGUAGES);
}

function distinctTerms(word: string, languages: readonly AnalysedLanguage[]): readonly string[] {
  const terms = new Set([foldWord(word)]);
  const normalized = normalizeWord(word);
  for (const language of languages) terms.add(foldWord(stemWord(normalized, language)));
  terms.delete('');
  return [...terms];
}
