import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { AnalysedLanguage } from '../languages.js';
import { stemLatvian } from './latvian-stemmer.js';

/** The Romanian stemmer knows the older letters with a cedilla only. */
const withCedilla = (word: string) => word.replaceAll('ș', 'ş').replaceAll('ț', 'ţ');

const STEMMERS: Record<AnalysedLanguage, (word: string) => string> = {
  en: english,
  lt: lithuanian,
  es: spanish,
  fi: finnish,
  ro: (word) => romanian(withCedilla(word)),
  el: greek,
  lv: stemLatvian,
  pt: portuguese,
};

/** Stem of a normalised word (see `normalizeWord`); words with digits are names and stay as they are. */
export function stemWord(word: string, language: AnalysedLanguage): string {
  return /\p{N}/u.test(word) ? word : STEMMERS[language](word);
}
