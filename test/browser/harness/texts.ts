import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import i18next from 'i18next';

const SOURCE = resolve('apps/web/src');

export const LANGUAGES = ['en', 'lt', 'es', 'fi', 'ro', 'el', 'lv', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Say = (key: string, values?: Record<string, unknown>) => string;

/** The texts of the interface as the app shows them: `say('find:match.cases', { count: 3 })`. */
export async function textsIn(language: Language): Promise<Say> {
  const i18n = i18next.createInstance();
  const say = await i18n.init({
    lng: language,
    resources: { [language]: readTexts(language) },
    defaultNS: 'shared',
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => {
      throw new Error(`The app has no text ${key} in ${language}`);
    },
  });
  return (key, values) => say(key, values ?? {});
}

function readTexts(language: Language): Record<string, object> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith(join('texts', `${language}.json`)),
  );
  return Object.fromEntries(
    files.map((path) => [
      dirname(dirname(path)),
      JSON.parse(readFileSync(join(SOURCE, path), 'utf8')) as object,
    ]),
  );
}
