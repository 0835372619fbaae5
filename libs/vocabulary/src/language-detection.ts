import { eld } from 'eld/extrasmall';

// Enough to tell a language; longer texts only cost time.
const SAMPLE_LENGTH = 1_000;
/**
 * How like its language a text must be, 0 to 1. The library's own `isReliable` compares with the average text, which
 * leaves one in six terse Estonian texts of twenty words without a language; hardly any has less than this, and neither
 * languages that the library does not know nor random letters often have as much.
 */
const MIN_LIKENESS = 0.5;

/** Language of a text as ISO 639-1, or null when the text is too short or too mixed to tell. */
export function detectLanguage(text: string): string | null {
  const result = eld.detect(text.slice(0, SAMPLE_LENGTH));
  const likeness = result.getScores()[result.language] ?? 0;
  return likeness >= MIN_LIKENESS ? result.language : null;
}
