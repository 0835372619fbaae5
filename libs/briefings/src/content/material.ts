import type { KnowledgeKind, Procedure, Sector } from '#vocabulary';
import type { SourceType } from './briefing-content.js';

/** A challenge as a briefing reads it; null and [] mean "not stated". */
export interface NeedRecord {
  id: string;
  revision: number;
  title: string;
  description: string;
  desiredOutcome: string | null;
  language: string | null;
  sectors: Sector[];
  country: string | null;
  budgetEur: number | null;
  cpv: string[];
  buyer: string | null;
  needOwner: string | null;
}

export interface CaseRecord {
  id: string;
  revision: number;
  kind: KnowledgeKind;
  title: string;
  language: string | null;
  summary: string | null;
  problem: string | null;
  solution: string | null;
  results: string | null;
  lessons: string | null;
  sectors: Sector[];
  keywords: string[];
  technologies: string[];
  buyer: string | null;
  suppliers: string[];
  country: string | null;
  region: string | null;
  procedure: Procedure | null;
  budgetEur: number | null;
  yearFrom: number | null;
  yearTo: number | null;
  sourceName: string | null;
  sourceUrl: string;
}

export interface SupplierRecord {
  id: string;
  revision: number;
  name: string;
  country: string | null;
  region: string | null;
  size: string | null;
  capabilities: string | null;
  technologies: string[];
  references: string[];
  trl: number | null;
  sourceUrl: string;
}

/** Words of a record that carry a match, under the names that the search index has for fields. */
export interface Passage {
  field: string;
  quote: string;
}

/** A record that was matched, as it stands now. */
export interface Found<R> {
  record: R;
  passages: Passage[];
}

/** What a briefing is composed of: nothing else is known of anything. */
export interface Material {
  need: NeedRecord;
  /** Closest first. */
  cases: Found<CaseRecord>[];
  suppliers: Found<SupplierRecord>[];
}

export type SourceRecord = NeedRecord | CaseRecord | SupplierRecord;
export type Source = { [T in SourceType]: { type: T; record: RecordOf<T> } }[SourceType];
type RecordOf<T extends SourceType> = {
  challenge: NeedRecord;
  knowledge: CaseRecord;
  supplier: SupplierRecord;
}[T];

/** Do these very words, this entry or this number stand in the field of the record? */
export function states(record: SourceRecord, field: string, quote: string): boolean {
  if (quote === '' || !Object.hasOwn(record, field)) return false;
  const value = (record as unknown as Record<string, unknown>)[field];
  if (Array.isArray(value)) return value.includes(quote);
  return typeof value === 'string'
    ? value.includes(quote)
    : typeof value === 'number' && String(value) === quote;
}
