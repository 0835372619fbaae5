import { InvalidInputError, type FieldError } from '#errors';
import type { Collection } from '#search';
import { SECTORS, type Sector } from '#vocabulary';
import type { Need } from '../matcher/need.js';
import type { Grades } from './metrics.js';

export const JUDGED_COLLECTIONS = ['knowledge', 'suppliers'] as const satisfies readonly Collection[];

const HIGHEST_GRADE = 3;

type NeedTexts = Pick<Need, 'title' | 'description' | 'desiredOutcome'>;

/** A challenge with the grades that people gave to the records of the corpus. */
export interface JudgedChallenge {
  id: string;
  /** Id of the challenge this one says in another language; its own id otherwise. */
  origin: string;
  language: string;
  need: Need;
  /** The same need in other languages, by ISO 639-1 code. */
  translations: ReadonlyMap<string, NeedTexts>;
  judgments: Record<Collection, Grades>;
}

/** The judged file does not have the format; every fault is listed with its path. */
export class JudgedFileError extends InvalidInputError {
  override readonly code = 'JUDGED_FILE_INVALID';
  constructor(errors: FieldError[]) {
    const shown = errors.slice(0, 10).map(({ path, message }) => `  ${path || 'the file'} ${message}`);
    const more = errors.length > shown.length ? [`  and ${errors.length - shown.length} more`] : [];
    super(errors, ['The judged file cannot be used. Correct it:', ...shown, ...more].join('\n'));
  }
}

/**
 * Reads a parsed file of judged challenges: a list of `{id, lang, title, description, judgments: {knowledge: {id:
 * grade}, suppliers: {id: grade}}}`, with `desiredOutcome`, `sectors`, `country`, `budgetEur` and `translations: {lang:
 * {title, description, desiredOutcome}}` where they are stated. Other fields are for people and are passed over.
 *
 * @throws JudgedFileError (`JUDGED_FILE_INVALID`) naming every fault.
 */
export function readJudgedChallenges(json: unknown): JudgedChallenge[] {
  const reader = new Reader();
  const challenges = reader.list(json, '').map((item, index) => readChallenge(reader, item, `[${index}]`));
  if (reader.errors.length === 0 && challenges.length === 0) reader.fault('', 'holds no challenge');
  reportRepeated(reader, challenges);
  if (reader.errors.length > 0) throw new JudgedFileError(reader.errors);
  return challenges;
}

/**
 * The challenges and, after each, its translations as challenges of their own (`<id>-<language>`) with the same
 * judgments.
 */
export function expandTranslations(challenges: readonly JudgedChallenge[]): JudgedChallenge[] {
  return challenges.flatMap((challenge) => [
    challenge,
    ...[...challenge.translations].map(([language, texts]) => ({
      ...challenge,
      id: `${challenge.id}-${language}`,
      language,
      need: { ...challenge.need, ...texts, language },
      translations: new Map<string, NeedTexts>(),
    })),
  ]);
}

function readChallenge(reader: Reader, item: unknown, path: string): JudgedChallenge {
  const fields = reader.object(item, path);
  const id = reader.text(fields.id, `${path}.id`);
  const language = reader.language(fields.lang, `${path}.lang`);
  const judgments = reader.object(fields.judgments, `${path}.judgments`);
  for (const name of Object.keys(judgments)) {
    if (!JUDGED_COLLECTIONS.includes(name as Collection)) {
      reader.fault(`${path}.judgments.${name}`, `is not one of ${JUDGED_COLLECTIONS.join(', ')}`);
    }
  }
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
    translations: readTranslations(reader, fields.translations, language, `${path}.translations`),
    judgments: {
      knowledge: readGrades(reader, judgments.knowledge, `${path}.judgments.knowledge`),
      suppliers: readGrades(reader, judgments.suppliers, `${path}.judgments.suppliers`),
    },
  };
}

const readTexts = (reader: Reader, fields: Fields, path: string): NeedTexts => ({
  title: reader.text(fields.title, `${path}.title`),
  description: reader.text(fields.description, `${path}.description`),
  desiredOutcome: reader.optionalText(fields.desiredOutcome, `${path}.desiredOutcome`),
});

function readTranslations(reader: Reader, value: unknown, own: string, path: string): Map<string, NeedTexts> {
  const translations = new Map<string, NeedTexts>();
  if (value === null || value === undefined) return translations;
  for (const [language, texts] of Object.entries(reader.object(value, path))) {
    const at = `${path}.${language}`;
    if (reader.language(language, at) === own) reader.fault(at, 'is in the language of the challenge itself');
    translations.set(language, readTexts(reader, reader.object(texts, at), at));
  }
  return translations;
}

function readGrades(reader: Reader, value: unknown, path: string): Grades {
  const grades = new Map<string, number>();
  if (value === null || value === undefined) return grades;
  for (const [id, grade] of Object.entries(reader.object(value, path))) {
    const isGrade = Number.isInteger(grade) && (grade as number) >= 0 && (grade as number) <= HIGHEST_GRADE;
    if (isGrade) grades.set(id, grade as number);
    else reader.fault(`${path}.${id}`, `must be a grade: a whole number from 0 to ${HIGHEST_GRADE}`);
  }
  return grades;
}

/** Translations get ids of their own, which must be free as well. */
function reportRepeated(reader: Reader, challenges: JudgedChallenge[]): void {
  const indexOf = new Map<string, number>();
  challenges.forEach((challenge, index) => {
    for (const { id } of expandTranslations([challenge])) {
      const earlier = indexOf.get(id);
      if (id && earlier !== undefined)
        reader.fault(`[${index}].id`, `is taken by [${earlier}] or its translations`);
      indexOf.set(id, index);
    }
  });
}

type Fields = Record<string, unknown>;

/** Takes values of the expected kind, or notes a fault and goes on with an empty one, so that all faults are found. */
class Reader {
  readonly errors: FieldError[] = [];

  fault(path: string, message: string): void {
    this.errors.push({ path, message });
  }

  list(value: unknown, path: string): unknown[] {
    if (Array.isArray(value)) return value;
    this.fault(path, 'must be a list');
    return [];
  }

  object(value: unknown, path: string): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    this.fault(path, 'must be an object with named fields');
    return {};
  }

  text(value: unknown, path: string): string {
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.fault(path, 'must be a text that is not empty');
    return '';
  }

  optionalText(value: unknown, path: string): string | null {
    return value === null || value === undefined ? null : this.text(value, path);
  }

  optionalAmount(value: unknown, path: string): number | null {
    if (value === null || value === undefined) return null;
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
    this.fault(path, 'must be an amount in euros, 0 or more, or null');
    return null;
  }

  language(value: unknown, path: string): string {
    if (typeof value === 'string' && /^[a-z]{2}$/.test(value)) return value;
    this.fault(path, 'must be a two-letter language code (ISO 639-1)');
    return '';
  }

  sectors(value: unknown, path: string): Sector[] {
    if (value === null || value === undefined) return [];
    const sectors = this.list(value, path);
    const unknown = sectors.findIndex((sector) => !SECTORS.includes(sector as Sector));
    if (unknown >= 0) this.fault(`${path}[${unknown}]`, `must be one of ${SECTORS.join(', ')}`);
    return sectors as Sector[];
  }
}
