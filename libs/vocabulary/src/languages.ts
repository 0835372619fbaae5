/** Languages whose words are stemmed; texts in any other language are searched by their folded words. */
export const ANALYSED_LANGUAGES = ['en', 'lt', 'es', 'fi', 'ro', 'el', 'lv', 'pt'] as const;

export type AnalysedLanguage = (typeof ANALYSED_LANGUAGES)[number];

const analysed = new Set<string>(ANALYSED_LANGUAGES);

export function isAnalysedLanguage(code: string | null | undefined): code is AnalysedLanguage {
  return typeof code === 'string' && analysed.has(code);
}
