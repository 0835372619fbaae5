import type { Concept, ConceptKind } from '../concepts/index.js';
import { cpvPath } from '../cpv.js';
import { isStopWord, tokenize } from '../text/index.js';

/** A code of the official CPV table, with its label in each language, ISO 639-1. */
export interface CpvEntry {
  /** 8 digits, without the check digit. */
  code: string;
  labels: Readonly<Record<string, string>>;
}

const PREFIX = 'cpv-';

/** Id of the concept that stands for an official code. */
export const officialConceptId = (code: string): string => PREFIX + code;

/** The concepts of an official table, each below that of its nearest ancestor in the table. */
export function officialConcepts(entries: readonly CpvEntry[]): Concept[] {
  const codes = new Set(entries.map(({ code }) => code));
  return entries.map(({ code, labels }) => {
    const parent = nearestAncestor(code, codes);
    return {
      id: officialConceptId(code),
      kind: kindOf(code),
      broader: parent === null ? null : officialConceptId(parent),
      cpv: [code],
      labels: Object.fromEntries(Object.entries(labels).map(([language, label]) => [language, [label]])),
      official: isPhrase(labels.en ?? Object.values(labels)[0]!) ? 'phrase' : 'word',
    };
  });
}

/** The most specific of the codes that is above this one; null for a top. */
export function nearestAncestor(code: string, codes: ReadonlySet<string>): string | null {
  const above = cpvPath(code)
    .slice(0, -1)
    .map((stem) => stem.padEnd(code.length, '0'))
    .findLast((ancestor) => codes.has(ancestor));
  return above ?? null;
}

/** Judged by the English label: other languages write the same in one long word. */
const isPhrase = (label: string): boolean =>
  tokenize(label).filter(({ text }) => !isStopWord(text, 'en')).length > 1;

/** Divisions up to 44, and software, are things; works and services are done. */
function kindOf(code: string): ConceptKind {
  const division = Number(code.slice(0, 2));
  return division < 45 || division === 48 ? 'technology' : 'activity';
}
