import type { Collection } from '#search';
import type { Fields, FileReader } from './file-reader.js';
import type { Grades } from './metrics.js';
import { readList, readStatedNeed, type StatedNeed } from './stated-needs.js';

export const JUDGED_COLLECTIONS = ['knowledge', 'suppliers'] as const satisfies readonly Collection[];

const HIGHEST_GRADE = 3;

/** A challenge with the grades that people gave to the records of the corpus. */
export interface JudgedChallenge extends StatedNeed {
  judgments: Record<Collection, Grades>;
}

/**
 * Reads a parsed file of judged challenges: needs as `readStatedNeeds` reads them, each with `judgments: {knowledge:
 * {id: grade}, suppliers: {id: grade}}`.
 *
 * @throws JudgedFileError (`JUDGED_FILE_INVALID`) naming every fault.
 */
export const readJudgedChallenges = (json: unknown): JudgedChallenge[] => readList(json, readChallenge);

function readChallenge(reader: FileReader, fields: Fields, path: string): JudgedChallenge {
  const stated = readStatedNeed(reader, fields, path);
  const judgments = reader.object(fields.judgments, `${path}.judgments`);
  for (const name of Object.keys(judgments)) {
    if (!JUDGED_COLLECTIONS.includes(name as Collection)) {
      reader.fault(`${path}.judgments.${name}`, `is not one of ${JUDGED_COLLECTIONS.join(', ')}`);
    }
  }
  return {
    ...stated,
    judgments: {
      knowledge: readGrades(reader, judgments.knowledge, `${path}.judgments.knowledge`),
      suppliers: readGrades(reader, judgments.suppliers, `${path}.judgments.suppliers`),
    },
  };
}

function readGrades(reader: FileReader, value: unknown, path: string): Grades {
  const grades = new Map<string, number>();
  if (value === null || value === undefined) return grades;
  for (const [id, grade] of Object.entries(reader.object(value, path))) {
    const isGrade = Number.isInteger(grade) && (grade as number) >= 0 && (grade as number) <= HIGHEST_GRADE;
    if (isGrade) grades.set(id, grade as number);
    else reader.fault(`${path}.${id}`, `must be a grade: a whole number from 0 to ${HIGHEST_GRADE}`);
  }
  return grades;
}
