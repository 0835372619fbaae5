/** What a UTF-16 unit is to the tokenizer. */
export enum CharacterClass {
  Other = 0,
  Letter = 1,
  Digit = 2,
  /** Combining mark: belongs to the letter before it. */
  Mark = 3,
  /** Letter of a script written without spaces between words. */
  Unspaced = 4,
  /** First half of a surrogate pair: look at the whole code point. */
  Lead = 5,
  /** Invisible inside a word: soft hyphen, zero-width joiner and non-joiner. */
  Joiner = 6,
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function classify(character: string): CharacterClass {
  if (/[\u00AD\u200C\u200D]/.test(character)) return CharacterClass.Joiner;
  if (/\p{M}/u.test(character)) return CharacterClass.Mark;
  if (/\p{N}/u.test(character)) return CharacterClass.Digit;
  if (!/\p{L}/u.test(character)) return CharacterClass.Other;
  return UNSPACED.test(character) ? CharacterClass.Unspaced : CharacterClass.Letter;
}

/** One byte for each UTF-16 unit, plus one: 0 means not asked for yet. */
const known = new Uint8Array(0x10000);

/** Class of a unit; a unit that is half a pair gives `Lead` (first half) or `Other` (second half, or alone). */
function classOfUnit(unit: number): CharacterClass {
  const stored = known[unit]!;
  if (stored > 0) return stored - 1;
  const isLead = unit >= 0xd800 && unit <= 0xdbff;
  const found = isLead ? CharacterClass.Lead : classify(String.fromCharCode(unit));
  known[unit] = found + 1;
  return found;
}

/** Class of the code point at `index`; `Other` for a lone surrogate. */
export function classAt(text: string, index: number): CharacterClass {
  const found = classOfUnit(text.charCodeAt(index));
  if (found !== CharacterClass.Lead) return found;
  const codePoint = text.codePointAt(index)!;
  return codePoint > 0xffff ? classify(String.fromCodePoint(codePoint)) : CharacterClass.Other;
}

/** UTF-16 units of the code point at `index`: 1 or 2. */
export function widthAt(text: string, index: number): number {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800 && text.codePointAt(index)! > 0xffff ? 2 : 1;
}
