import { CharacterClass, classAt, widthAt } from './characters.js';

/** A word of a text. `text` is the original slice; offsets in UTF-16 units, end exclusive. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

/** Longer words are no words of any language (links, encoded data): only this much of them is kept. */
export const MAX_WORD_LENGTH = 64;

/** Longest word that is looked at as a code such as `ISO9001`. */
const MAX_CODE_LENGTH = 32;

interface Piece {
  start: number;
  end: number;
  letters: boolean;
  digits: boolean;
}

const APOSTROPHE = /['’]/;
const ENGLISH_SUFFIX = /['’](?:s|t|d|m|ll|re|ve)(?![\p{L}\p{M}\p{N}])/iuy;
const HYPHEN = /[-‐‑]/;

/**
 * The words of a text, in the order of their ends. Runs of letters, marks and digits in any script.
 *
 * - An apostrophe divides words (`l'eau`: l, eau) except before an English suffix (`don't`, `buyer's`).
 * - A word of letters and digits also gives its parts, and a short word joined to the next by a hyphen also
 *   gives both as one, so that `COVID-19`, `COVID 19` and `covid19` find each other, and `e-health` `ehealth`.
 * - Scripts without spaces (Han, Kana, Thai, Lao, Khmer, Myanmar) give overlapping pairs of characters.
 * - Linear in the length of the text; words are cut at `MAX_WORD_LENGTH`.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let previous: Piece | null = null;
  let index = 0;
  while (index < text.length) {
    const found = classAt(text, index);
    if (found === CharacterClass.Unspaced) {
      index = pushPairs(text, index, tokens);
      previous = null;
    } else if (found === CharacterClass.Letter || found === CharacterClass.Digit) {
      const piece = readWord(text, index);
      pushParts(text, piece, tokens);
      push(text, piece.start, piece.end, tokens);
      if (previous && joinsWith(text, previous, piece)) push(text, previous.start, piece.end, tokens);
      previous = piece;
      index = piece.end;
    } else {
      index += widthAt(text, index);
    }
  }
  return tokens;
}

function push(text: string, start: number, end: number, tokens: Token[]): void {
  const cut = Math.min(end, start + MAX_WORD_LENGTH);
  tokens.push({ text: text.slice(start, cut), start, end: cut });
}

function readWord(text: string, start: number): Piece {
  const piece: Piece = { start, end: start, letters: false, digits: false };
  let index = start;
  for (; index < text.length; index += widthAt(text, index)) {
    const found = classAt(text, index);
    if (found === CharacterClass.Letter) piece.letters = true;
    else if (found === CharacterClass.Digit) piece.digits = true;
    else if (found === CharacterClass.Other || found === CharacterClass.Unspaced) break;
  }
  if (piece.letters && APOSTROPHE.test(text.charAt(index))) {
    ENGLISH_SUFFIX.lastIndex = index;
    if (ENGLISH_SUFFIX.test(text)) index = ENGLISH_SUFFIX.lastIndex;
  }
  piece.end = index;
  return piece;
}

/** `ISO9001`: ISO, 9001. Parts of one character (`5G`) say nothing and are left out. */
function pushParts(text: string, piece: Piece, tokens: Token[]): void {
  if (!piece.letters || !piece.digits || piece.end - piece.start > MAX_CODE_LENGTH) return;
  let start = piece.start;
  let isDigits = classAt(text, start) === CharacterClass.Digit;
  for (let index = start; index < piece.end; index += widthAt(text, index)) {
    const found = classAt(text, index);
    if (found !== CharacterClass.Letter && found !== CharacterClass.Digit) continue;
    if ((found === CharacterClass.Digit) === isDigits) continue;
    if (index - start > 1) push(text, start, index, tokens);
    start = index;
    isDigits = !isDigits;
  }
  if (piece.end - start > 1) push(text, start, piece.end, tokens);
}

function joinsWith(text: string, left: Piece, right: Piece): boolean {
  if (right.start !== left.end + 1 || right.end - left.start > MAX_CODE_LENGTH) return false;
  if (!HYPHEN.test(text.charAt(left.end))) return false;
  return left.end - left.start === 1 || left.digits !== right.digits;
}

function pushPairs(text: string, from: number, tokens: Token[]): number {
  let before = -1;
  let start = from;
  let index = from;
  while (index < text.length) {
    const found = classAt(text, index);
    if (found !== CharacterClass.Unspaced && found !== CharacterClass.Mark) break;
    if (found === CharacterClass.Unspaced && index > from) {
      if (before >= 0) push(text, before, index, tokens);
      before = start;
      start = index;
    }
    index += widthAt(text, index);
  }
  push(text, before >= 0 ? before : start, index, tokens);
  return index;
}
