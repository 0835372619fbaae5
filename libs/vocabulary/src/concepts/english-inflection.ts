const VOWEL = /[aeiouy]/;
const MIN_STEM = 3;

/**
 * Takes plural and past tense off an English word (lower case) and nothing else: a stemmer that also takes off what
 * derives one word from another makes a customer of the customs, a train of training and a community of communication.
 * The letters left need not be a word. After steps 1a and 1b of M. F. Porter, "An algorithm for suffix stripping" (1980).
 */
export function withoutInflection(word: string): string {
  const singular = withoutPlural(word);
  const stem = singular.slice(0, -2);
  const isPast = singular.endsWith('ed') && stem.length >= MIN_STEM && VOWEL.test(stem);
  return withoutFinalE(isPast ? withoutDoubling(stem) : singular);
}

function withoutPlural(word: string): string {
  if (word.length <= MIN_STEM || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return /(?:sses|xes|ches|shes|zes|[^ao]uses)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** `planned` and `plan` meet; `call`, `miss` and `buzz` keep both letters. */
const withoutDoubling = (stem: string): string => (/([^aeioulsz])\1$/.test(stem) ? stem.slice(0, -1) : stem);

/** `reduced`, `reduces` and `reduce` meet, but `care` is no `car`. */
const withoutFinalE = (stem: string): string => (/.{4}e$/.test(stem) ? stem.slice(0, -1) : stem);
