import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { isAnalysedLanguage } from '../languages.js';
import { withoutInflection } from './english-inflection.js';
import { foldWord, normalizeWord } from '../text/fold.js';
import { stemWord } from '../text/stem.js';

/** Languages of labels beyond those whose texts are analysed for search. */
const STEMMERS: Record<string, (word: string) => string> = {
  da: danish,
  de: german,
  fr: french,
  hu: hungarian,
  it: italian,
  nl: dutch,
  sv: swedish,
};

/**
 * Endings of nouns and adjectives in languages for which no stemmer is at hand; the longest is taken off words of which
 * `MIN_LIGHT_STEM` letters are left. Inflection only: what it misses is met by a long common beginning.
 */
const ENDINGS: Record<string, readonly string[]> = {
  // The stemmer at hand (of @orama/stemmers 3.1.18) fails on some words.
  bg: endings('овете евете ията ищата ите ата ята ето ото ове еве ът ят ия ии и а я о е'),
  cs: endings(`ového ovému ových ovými ěmi ami emi mi ými ími ého ému ího ímu ové ovi ách ích ých ech ám ům ím ým ém em ou ov a á
    e é ě i í o u ů y ý`),
  et: endings(`desse dest tele test dele tega dega desse sse ide ile ilt ist ega tel des del st le lt ga ks ni de te d t l s
    a e i u`),
  hr: endings(
    'ovima evima ijama ovi evi ova eva ove eve ima ama oga ega omu emu ome ih im em om og eg oj a e i o u',
  ),
  pl: endings(`iego iemu owie owych owym ami ach ych ich ego emu owi iej iem iom ów om em im ym ej ie ia ią ię iu a ą e ę i o
    u y`),
  sk: endings(`ového ovému ových ovými iami ami mi ach am ými ími ého ému ieho iemu ovia iach iam ách ích ých och ám om ím ým ej ou ov
    ovi ia ie iu a á e é i í o ó u ú y ý`),
  sl: endings('ega emu ima imi ami ama oma ema ih im em om ah eh ov ev ej a e i o u'),
};
const MIN_LIGHT_STEM = 3;

/** Languages whose words change so much that a stem alone misses forms: a long common beginning counts too. */
const RICHLY_INFLECTED = new Set('bg cs el et fi hr hu lt lv mt pl sk sl'.split(' '));

/** Languages that write compounds as one word. */
const COMPOUNDING = new Set('da de et fi hu nl sv'.split(' '));

/** A stem of fewer letters is no word any more (`AED` would become `a`). */
const MIN_STEM = 3;

/**
 * Languages in which a letter with a mark is another letter (Finnish `säästää` saves, `saastuttaa` pollutes). In the
 * others marks come and go with the ending (`camión`, `camiones`) and are left out.
 */
const MARKED_LETTERS = new Set('cs da de et fi hr hu lt lv pl ro sk sl sv'.split(' '));

/** How a word meets the words of labels. */
export interface WordForms {
  /** Lower case; with marks where they make another letter. */
  spelt: string;
  stem: string;
  /** The same without marks, as people type who have no keys for them. */
  folded: string;
  foldedStem: string;
  /** What words derived from one another share, where that is more than the stem. */
  root: string;
}

/** A word in small letters, with its marks where those make another letter. */
export const spellingOf = (word: string, language: string): string =>
  MARKED_LETTERS.has(language) ? normalizeWord(word) : foldWord(word);

export function formsOf(word: string, language: string): WordForms {
  const folded = foldWord(word);
  const normalized = normalizeWord(word);
  const spelt = spellingOf(word, language);
  // Acronyms keep their capitals (IT is not "it"); neither they nor codes have endings.
  if (isAcronym(word)) return { spelt: word, stem: word, folded, foldedStem: folded, root: word };
  if (/\p{N}/u.test(folded)) return { spelt, stem: spelt, folded, foldedStem: folded, root: spelt };
  const plainStem = stemOf(normalized, language);
  const stem = longEnough(spellingOf(plainStem, language), spelt);
  const root = language === 'en' ? longEnough(stemWord(normalized, 'en'), stem) : stem;
  return { spelt, stem, folded, foldedStem: longEnough(foldWord(plainStem), folded), root };
}

function stemOf(word: string, language: string): string {
  if (language === 'en') return withoutInflection(word);
  if (isAnalysedLanguage(language)) return stemWord(word, language);
  const stemmer = STEMMERS[language];
  return stemmer ? stemmer(word) : withoutEnding(word, ENDINGS[language] ?? []);
}

/** A stem of three letters stands for short words alone: the Italian `sala` (hall) is no `salire` (climb). */
const longEnough = (stem: string, word: string): string =>
  stem.length < MIN_STEM || (stem.length === MIN_STEM && word.length > MIN_STEM + 2) ? word : stem;

export const isAcronym = (word: string): boolean => word.length < 6 && /^\p{Lu}{2,}$/u.test(word);

function endings(list: string): string[] {
  return list.split(/\s+/).sort((a, b) => b.length - a.length);
}

function withoutEnding(word: string, known: readonly string[]): string {
  const ending = known.find((end) => word.endsWith(end) && word.length - end.length >= MIN_LIGHT_STEM);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

export const isRichlyInflected = (language: string): boolean => RICHLY_INFLECTED.has(language);
export const isCompounding = (language: string): boolean => COMPOUNDING.has(language);
