import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as finnish } from '@orama/stopwords/finnish';
import { stopwords as greek } from '@orama/stopwords/greek';
import { stopwords as portuguese } from '@orama/stopwords/portuguese';
import { ANALYSED_LANGUAGES, type AnalysedLanguage, isAnalysedLanguage } from '../languages.js';
import { foldWord } from './fold.js';
import { FUNCTION_WORDS } from './function-words.js';

const LISTS: Partial<Record<AnalysedLanguage, readonly string[]>> = {
  en: english,
  fi: finnish,
  el: greek,
  pt: portuguese,
};

function wordsOf(language: AnalysedLanguage): string[] {
  return [...(LISTS[language] ?? []), ...(FUNCTION_WORDS[language] ?? '').split(/\s+/)];
}

const STOP_WORDS = new Map(
  ANALYSED_LANGUAGES.map((language) => [
    language,
    new Set(
      wordsOf(language)
        .map(foldWord)
        .filter((word) => word !== ''),
    ),
  ]),
);

/** Written in capitals these are names of this field, whatever word they look like in some language. */
const ACRONYMS = new Set(['AI', 'AR', 'EU', 'IT', 'UN', 'US', 'WHO']);

/**
 * Is this a word that says nothing about a text? Compared without diacritics.
 *
 * With an analysed language: a stop word of that language. Otherwise (null, or a language without a list):
 * a stop word of English, or of at least two other languages, so that the Romanian `care` (which) does not
 * take the English word away, while `de`, `la`, `que` go.
 */
export function isStopWord(word: string, language: string | null): boolean {
  if (ACRONYMS.has(word)) return false;
  const folded = foldWord(word);
  if (isAnalysedLanguage(language)) return isStopWordIn(language, folded);
  if (isStopWordIn('en', folded)) return true;
  return ANALYSED_LANGUAGES.filter((other) => isStopWordIn(other, folded)).length > 1;
}

function isStopWordIn(language: AnalysedLanguage, folded: string): boolean {
  return STOP_WORDS.get(language)!.has(folded);
}

/**
 * The language whose stop words stand in these words: at least two different ones, and more than any other
 * language has. Null when that is not clear. Meant for short queries; a whole text deserves a better guess.
 */
export function languageOfStopWords(words: readonly string[]): AnalysedLanguage | null {
  const folded = [...new Set(words.map(foldWord))];
  let best: AnalysedLanguage | null = null;
  let most = 1;
  for (const language of ANALYSED_LANGUAGES) {
    const votes = folded.filter((word) => isStopWordIn(language, word)).length;
    if (votes === most) best = null;
    if (votes <= most) continue;
    best = language;
    most = votes;
  }
  return best;
}
