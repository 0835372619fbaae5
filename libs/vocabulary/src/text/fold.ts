/** Letters that Unicode does not take apart into a base letter and a mark. */
const BASE_LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ς: 'σ',
};

const SPECIAL = new RegExp(`[${Object.keys(BASE_LETTERS).join('')}]`, 'g');
/** Marks that writers leave out: on Latin, Greek and Cyrillic letters, Arabic and Hebrew vowel points. */
const OPTIONAL_MARKS = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]/g;
const NOT_WORD = /[^\p{L}\p{M}\p{N}]/gu;
const ENGLISH_POSSESSIVE = /['’]s$/i;

/**
 * The form under which spellings of one word meet: lower case, without diacritics, apostrophes, hyphens and
 * a possessive `'s`; ligatures, full-width and raised characters as plain ones. `Šiaulių` -> `siauliu`,
 * `Έργο` -> `εργο`, `COVID-19` -> `covid19`. May be empty (a word of marks only).
 */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .replace(ENGLISH_POSSESSIVE, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(OPTIONAL_MARKS, '')
    .replace(SPECIAL, (letter) => BASE_LETTERS[letter]!)
    .replace(NOT_WORD, '')
    .normalize('NFC');
}

/** What a stemmer reads: composed, lower case, diacritics kept, no possessive, hyphen or invisible character. */
export function normalizeWord(word: string): string {
  return word.replace(ENGLISH_POSSESSIVE, '').normalize('NFC').toLowerCase().replace(NOT_WORD, '');
}
