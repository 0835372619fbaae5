import type { Need } from '../matcher/need.js';
import { FileReader, JudgedFileError, type Fields } from './file-reader.js';

type NeedTexts = Pick<Need, 'title' | 'description' | 'desiredOutcome'>;

/** A need as a file states it, in one language or several. */
export interface StatedNeed {
  id: string;
  /** Id of the need this one says in another language; its own id otherwise. */
  origin: string;
  language: string;
  need: Need;
  /** The same need in other languages, by ISO 639-1 code. */
  translations: ReadonlyMap<string, NeedTexts>;
}

/**
 * Reads a parsed file of needs without judgments: a list of `{id, lang, title, description}`, with `desiredOutcome`,
 * `sectors`, `country`, `budgetEur`, `translations: {lang: {title, description, desiredOutcome}}` and `english: {…}`,
 * which is one more translation, where they are stated. Other fields are for people and are passed over.
 *
 * @throws JudgedFileError (`JUDGED_FILE_INVALID`) naming every fault.
 */
export const readStatedNeeds = (json: unknown): StatedNeed[] => readList(json, readStatedNeed);

/** A list of needs, each read by `read`; ids, those of translations included, must be unique. */
export function readList<T extends StatedNeed>(
  json: unknown,
  read: (reader: FileReader, fields: Fields, path: string) => T,
): T[] {
  const reader = new FileReader();
  const needs = reader
    .list(json, '')
    .map((item, index) => read(reader, reader.object(item, `[${index}]`), `[${index}]`));
  if (reader.errors.length === 0 && needs.length === 0) reader.fault('', 'holds no challenge');
  reportRepeated(reader, needs);
  if (reader.errors.length > 0) throw new JudgedFileError(reader.errors);
  return needs;
}

export function readStatedNeed(reader: FileReader, fields: Fields, path: string): StatedNeed {
  const id = reader.text(fields.id, `${path}.id`);
  const language = reader.language(fields.lang, `${path}.lang`);
  return {
    id,
    origin: id,
    language,
    need: {
      ...readTexts(reader, fields, path),
      sectors: reader.sectors(fields.sectors, `${path}.sectors`),
      country: reader.optionalText(fields.country, `${path}.country`),
      budgetEur: reader.optionalAmount(fields.budgetEur, `${path}.budgetEur`),
      language,
      confirmedConcepts: [],
      removedConcepts: [],
    },
    translations: readTranslations(reader, fields, language, path),
  };
}

/**
 * The needs and, after each, its translations as needs of their own (`<id>-<language>`), with all else that is known
 * of it.
 */
export function expandTranslations<T extends StatedNeed>(needs: readonly T[]): T[] {
  return needs.flatMap((stated) => [
    stated,
    ...[...stated.translations].map(([language, texts]) => ({
      ...stated,
      id: `${stated.id}-${language}`,
      language,
      need: { ...stated.need, ...texts, language },
      translations: new Map<string, NeedTexts>(),
    })),
  ]);
}

const readTexts = (reader: FileReader, fields: Fields, path: string): NeedTexts => ({
  title: reader.text(fields.title, `${path}.title`),
  description: reader.text(fields.description, `${path}.description`),
  desiredOutcome: reader.optionalText(fields.desiredOutcome, `${path}.desiredOutcome`),
});

function readTranslations(
  reader: FileReader,
  fields: Fields,
  own: string,
  path: string,
): Map<string, NeedTexts> {
  const translations = new Map<string, NeedTexts>();
  const add = (language: string, texts: unknown, at: string): void => {
    if (language === own) reader.fault(at, 'is in the language of the challenge itself');
    if (translations.has(language)) reader.fault(at, 'gives the same language again');
    translations.set(language, readTexts(reader, reader.object(texts, at), at));
  };
  const given = fields.translations ?? {};
  for (const [language, texts] of Object.entries(reader.object(given, `${path}.translations`))) {
    const at = `${path}.translations.${language}`;
    add(reader.language(language, at), texts, at);
  }
  if (fields.english) add('en', fields.english, `${path}.english`);
  return translations;
}

/** Translations get ids of their own, which must be free as well. */
function reportRepeated(reader: FileReader, needs: readonly StatedNeed[]): void {
  const indexOf = new Map<string, number>();
  needs.forEach((need, index) => {
    for (const { id } of expandTranslations([need])) {
      const earlier = indexOf.get(id);
      if (id && earlier !== undefined)
        reader.fault(`[${index}].id`, `is taken by [${earlier}] or its translations`);
      indexOf.set(id, index);
    }
  });
}
