import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** Languages of the interface, each under its own name. */
export const LANGUAGES = {
  en: 'English',
  lt: 'Lietuvių',
  es: 'Español',
  fi: 'Suomi',
  ro: 'Română',
  el: 'Ελληνικά',
  lv: 'Latviešu',
  pt: 'Português',
} as const;
export type Language = keyof typeof LANGUAGES;

const CHOICE = 'atlas-language';

const isLanguage = (code: string): code is Language => Object.hasOwn(LANGUAGES, code);

/** The language chosen before, else the first of the browser's that there is, else English. */
export function preferredLanguage(chosen: string | null, wished: readonly string[]): Language {
  const codes = [chosen ?? '', ...wished.map((tag) => tag.slice(0, 2).toLowerCase())];
  return codes.find(isLanguage) ?? 'en';
}

const files = import.meta.glob<Record<string, unknown>>(['./texts/*.json', '../*/texts/*.json'], {
  import: 'default',
});

/** Reads a feature's texts, src/<feature>/texts/<language>.json, when a page first needs them. */
const textFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, feature, done) => {
    const load =
      files[feature === 'shared' ? `./texts/${language}.json` : `../${feature}/texts/${language}.json`];
    if (!load) return done(new Error(`There are no texts of ${feature} in ${language}`), false);
    load().then(
      (texts) => done(null, texts),
      (error: unknown) => done(error as Error, true),
    );
  },
};

export async function startTexts(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(textFiles)
    .use(initReactI18next)
    .init({
      lng: preferredLanguage(readChoice(), navigator.languages),
      supportedLngs: Object.keys(LANGUAGES),
      // A test holds every language complete.
      fallbackLng: false,
      ns: ['shared'],
      defaultNS: 'shared',
      // React escapes.
      interpolation: { escapeValue: false },
    });
}

/** Loads a feature's texts beside its code, so that neither waits for the other. Fails when they do not come. */
export async function loadTexts(feature: string): Promise<void> {
  await i18next.loadNamespaces(feature);
  if (!i18next.hasResourceBundle(i18next.language, feature)) throw new Error(`No texts of ${feature} came`);
}

export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  try {
    localStorage.setItem(CHOICE, language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}
