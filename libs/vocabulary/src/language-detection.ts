import { eld } from 'eld/extrasmall';

// Enough to tell a language; longer texts only cost time.
const SAMPLE_LENGTH = 1_000;

/** Language of a text as ISO 639-1, or null when the text is too short or too mixed to tell. */
export function detectLanguage(text: string): string | null {
  const result = eld.detect(text.slice(0, SAMPLE_LENGTH));
  return result.language !== '' && result.isReliable() ? result.language : null;
}
