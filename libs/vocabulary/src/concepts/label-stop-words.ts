import { stopwords as bulgarian } from '@orama/stopwords/bulgarian';
import { stopwords as danish } from '@orama/stopwords/danish';
import { stopwords as dutch } from '@orama/stopwords/dutch';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as german } from '@orama/stopwords/german';
import { stopwords as hungarian } from '@orama/stopwords/hungarian';
import { stopwords as italian } from '@orama/stopwords/italian';
import { stopwords as slovenian } from '@orama/stopwords/slovenian';
import { stopwords as swedish } from '@orama/stopwords/swedish';
import { isAnalysedLanguage } from '../languages.js';
import { foldWord } from '../text/fold.js';
import { isStopWord } from '../text/index.js';

const ESTONIAN = `aga ei ega enam et ette iga ise ja juba juures ka kas keda kelle kes kogu kohta koos kui kuidas kuni kus
  kõik kõige läbi ma mis mida mille millal ning nad neid nende nii nüüd oli olid olla oma on ole oleks ära palju peab
  pole pärast saab sealt seda see selle selles sest siin siis sisse ta tal talle tema teda teha tuleb vaid vastu veel
  või väga üle üks`;
const POLISH = `a aby ale albo ani bardzo bez bo by być był była było były będzie co czy dla do gdy gdzie go i ich ile im
  inne ja jak jako jednak jego jej jest jeszcze już kiedy kto który która które których którym lub ma mają między może
  można na nad nas nie nich nim niż o od on ona oni ono oraz po pod przed przez przy są się swoje ta tak także tam te
  tego tej ten to tu tylko tym u w we więc wszystko z za ze że`;

const LISTS: Record<string, readonly string[]> = {
  bg: bulgarian,
  da: danish,
  de: german,
  et: ESTONIAN.split(/\s+/),
  fr: french,
  hu: hungarian,
  it: italian,
  nl: dutch,
  pl: POLISH.split(/\s+/),
  sl: slovenian,
  sv: swedish,
};

const STOP_WORDS = new Map(
  Object.entries(LISTS).map(([language, words]) => [language, new Set(words.map(foldWord))]),
);

/** Does this word say nothing by itself, in the language of a label? */
export function isLabelStopWord(word: string, language: string): boolean {
  if (isAnalysedLanguage(language)) return isStopWord(word, language);
  return STOP_WORDS.get(language)?.has(foldWord(word)) ?? false;
}
