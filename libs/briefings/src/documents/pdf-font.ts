import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';

const { resolve } = createRequire(import.meta.url);
const file = (style: string): string =>
  resolve(`@expo-google-fonts/noto-sans/${style}/NotoSans_${style}.ttf`);

/** Noto Sans, under the SIL Open Font License: Latin with all its accents, Greek, Cyrillic. */
export const PDF_FONT = {
  normal: file('400Regular'),
  bold: file('700Bold'),
  italics: file('400Regular_Italic'),
  bolditalics: file('700Bold_Italic'),
};

let regular: Font | undefined;

/** Characters that need no glyph of their own. */
const INVISIBLE = /^[\p{Cf}\p{Cc}\u2028\u2029]$/u;
/** Written from right to left, or not by glyphs alone: the layout would put them in a wrong order. */
const OTHER_LAYOUT =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Thai}]$/u;

const canShow = (character: string): boolean => {
  regular ??= openSync(PDF_FONT.normal) as Font;
  return regular.hasGlyphForCodePoint(character.codePointAt(0)!) && !OTHER_LAYOUT.test(character);
};

const known = new Map<string, boolean>();

function isShown(character: string): boolean {
  const cached = known.get(character);
  if (cached !== undefined) return cached;
  const shown = canShow(character);
  known.set(character, shown);
  return shown;
}

/**
 * The text as the font can show it: words in other scripts, however many in a row, are replaced by `mark`, which says
 * so. `isWhole` is false then.
 */
export function showable(text: string, mark: string): { text: string; isWhole: boolean } {
  let isWhole = true;
  const shown: string[] = [];
  for (const character of text.toWellFormed().normalize('NFC')) {
    if (INVISIBLE.test(character)) {
      if (/\s/.test(character)) shown.push(' ');
    } else if (isShown(character)) shown.push(character);
    else {
      isWhole = false;
      // A run of words, blanks between them included, has one mark.
      const last = shown.findLast((piece) => piece.trim() !== '');
      if (last !== mark) shown.push(mark);
    }
  }
  return { text: shown.join('').replace(/ {2,}/g, ' '), isWhole };
}
