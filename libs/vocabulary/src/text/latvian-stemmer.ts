/**
 * Endings of nouns and adjectives, longest first. After K. Kreslins, "A stemming algorithm for Latvian"
 * (1996), in the light form that Lucene's LatvianStemmer made known: inflection only, no derivation.
 */
const ENDINGS = (
  'ajiem ajām ajam ajai ajos ajās iem ajā ais ām am ēm īm im um us as ās es ēs os is īs ai ei ij ie ' +
  'u a ā i ī e ē ū o s š'
).split(' ');

const VOWEL = /[aāeēiīoōuū]/;
const MIN_STEM = 3;

/** Strips the ending of a Latvian word (lower case, with diacritics): `slimnīcām`, `slimnīca` -> `slimnīc`. */
export function stemLatvian(word: string): string {
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (stem.length < MIN_STEM || !VOWEL.test(stem)) continue;
    return stem.replace(/([pbmv])j$/, '$1');
  }
  return word;
}
