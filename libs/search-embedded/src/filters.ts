import { type FacetField, FACET_FIELDS, type SearchFilters } from '#search';
import { isWithinCpv } from '#vocabulary';
import { type DocumentTable, keyOfTechnology } from './document-table.js';

/** One condition on a document, made ready for a table. */
interface Condition {
  /** The facet that it filters, null for any other field. */
  field: FacetField | null;
  passes: (slot: number) => boolean;
}

/** What became of a document: passed, failed, or the one facet whose filter alone it failed. */
export type Verdict = 'passed' | 'failed' | FacetField;

export class Filters {
  private readonly conditions: Condition[];

  constructor(filters: SearchFilters, table: DocumentTable) {
    this.conditions = [
      ...FACET_FIELDS.map((field) => facetCondition(field, filters[field], table)),
      cpvCondition(filters.cpv, table),
      idCondition('concept', filters.concept, table),
      idCondition('reference', filters.reference, table),
      yearCondition(filters.yearFrom, filters.yearTo, table),
      budgetCondition(filters.budgetMin, filters.budgetMax, table),
    ].filter((condition) => condition !== null);
  }

  pass(slot: number): boolean {
    for (const condition of this.conditions) if (!condition.passes(slot)) return false;
    return true;
  }

  judge(slot: number): Verdict {
    let verdict: Verdict = 'passed';
    for (const { field, passes } of this.conditions) {
      if (passes(slot)) continue;
      if (field === null || verdict !== 'passed') return 'failed';
      verdict = field;
    }
    return verdict;
  }
}

/** A filter without values asks for nothing. */
function facetCondition(
  field: FacetField,
  values: string[] | undefined,
  table: DocumentTable,
): Condition | null {
  if (!values?.length) return null;
  const wanted = new Set(field === 'technology' ? values.map(keyOfTechnology) : values);
  const column = table.columns[field];
  const selected = column.select((key) => wanted.has(key));
  return { field, passes: (slot) => column.hasAny(slot, selected) };
}

function cpvCondition(codes: string[] | undefined, table: DocumentTable): Condition | null {
  if (!codes?.length) return null;
  const column = table.columns.cpv;
  const selected = column.select((code) => codes.some((ancestor) => isWithinCpv(code, ancestor)));
  return { field: null, passes: (slot) => column.hasAny(slot, selected) };
}

function idCondition(
  field: 'concept' | 'reference',
  ids: string[] | undefined,
  table: DocumentTable,
): Condition | null {
  if (!ids?.length) return null;
  const wanted = new Set(ids);
  const column = table.columns[field];
  const selected = column.select((id) => wanted.has(id));
  return { field: null, passes: (slot) => column.hasAny(slot, selected) };
}

// Comparisons with NaN, the year or budget that is not stated, are false.

function yearCondition(
  from: number | undefined,
  to: number | undefined,
  table: DocumentTable,
): Condition | null {
  if (from === undefined && to === undefined) return null;
  const { firstYears, lastYears } = table;
  const [least, most] = [from ?? -Infinity, to ?? Infinity];
  return { field: null, passes: (slot) => lastYears[slot]! >= least && firstYears[slot]! <= most };
}

function budgetCondition(
  min: number | undefined,
  max: number | undefined,
  table: DocumentTable,
): Condition | null {
  if (min === undefined && max === undefined) return null;
  const { budgets } = table;
  const [least, most] = [min ?? -Infinity, max ?? Infinity];
  return { field: null, passes: (slot) => budgets[slot]! >= least && budgets[slot]! <= most };
}
