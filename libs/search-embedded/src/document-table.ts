import { type CandidateTopics, type FacetField, FACET_FIELDS, type SearchDocument } from '#search';
import { ByteStore } from './byte-store.js';
import { Float64List, Uint32List } from './growable.js';
import { unpack, unpackTopics } from './stored-document.js';
import { ValueColumn } from './value-column.js';

/** Fields that are filtered by value: the facets, CPV codes, concepts and references. */
type ValueField = FacetField | 'cpv' | 'concept' | 'reference';
const VALUE_FIELDS: readonly ValueField[] = [...FACET_FIELDS, 'cpv', 'concept', 'reference'];

export const keyOfTechnology = (spelling: string): string => spelling.normalize('NFC').toLowerCase();

/** What is kept of one document. Years and budget are NaN when not stated. */
export interface Row {
  id: string;
  revision: number;
  /** The document, packed. */
  stored: Buffer;
  /** Sum of field weights over its words, in half weights; 0 when it has none or is gone. */
  length: number;
  firstYear: number;
  lastYear: number;
  budget: number;
  values: Record<ValueField, readonly string[]>;
}

export function rowOf(document: SearchDocument, stored: Buffer, length: number): Row {
  return {
    id: document.id,
    revision: document.revision,
    stored,
    length,
    firstYear: document.yearFrom ?? document.yearTo ?? NaN,
    lastYear: document.yearTo ?? document.yearFrom ?? NaN,
    budget: document.budgetEur ?? NaN,
    values: {
      kind: single(document.kind),
      sector: document.sectors,
      country: single(document.country),
      procedure: single(document.procedure),
      technology: document.technologies,
      language: single(document.language),
      cpv: document.cpv,
      concept: document.concepts.map(({ id }) => id),
      reference: document.references,
    },
  };
}

/** Everything of the documents except their words, by slot: columns of numbers, and JSON for the hits. */
export class DocumentTable {
  private readonly ids: string[] = [];
  private readonly slots = new Map<string, number>();
  private readonly revisions = new Float64List();
  private readonly stored = new ByteStore();
  private readonly lengthList = new Uint32List();
  private readonly firstYearList = new Float64List();
  private readonly lastYearList = new Float64List();
  private readonly budgetList = new Float64List();
  readonly columns: Record<ValueField, ValueColumn> = {
    kind: new ValueColumn(),
    sector: new ValueColumn(),
    country: new ValueColumn(),
    procedure: new ValueColumn(),
    technology: new ValueColumn(keyOfTechnology),
    language: new ValueColumn(),
    cpv: new ValueColumn(),
    concept: new ValueColumn(),
    reference: new ValueColumn(),
  };

  /** Slots given out, those of removed documents included. */
  get slotCount(): number {
    return this.ids.length;
  }

  /** Documents that are there now. */
  get size(): number {
    return this.slots.size;
  }

  append(row: Row): void {
    this.appendFields(row);
    for (const field of VALUE_FIELDS) this.columns[field].push(row.values[field]);
  }

  remove(slot: number): void {
    this.slots.delete(this.ids[slot]!);
    this.stored.remove(slot);
    this.lengthList.data[slot] = 0;
  }

  /** Undefined when there is no such document. */
  slotOf(id: string): number | undefined {
    return this.slots.get(id);
  }

  isThere(slot: number): boolean {
    return this.stored.has(slot);
  }

  idAt(slot: number): string {
    return this.ids[slot]!;
  }

  revisionAt(slot: number): number {
    return this.revisions.data[slot]!;
  }

  storedAt(slot: number): Buffer {
    return this.stored.at(slot);
  }

  documentAt(slot: number): SearchDocument {
    return unpack(this.storedAt(slot));
  }

  topicsAt(slot: number): CandidateTopics {
    return unpackTopics(this.storedAt(slot));
  }

  get lengths(): Uint32Array {
    return this.lengthList.data;
  }

  get firstYears(): Float64Array {
    return this.firstYearList.data;
  }

  get lastYears(): Float64Array {
    return this.lastYearList.data;
  }

  get budgets(): Float64Array {
    return this.budgetList.data;
  }

  /** The same without the slots of removed documents; `newSlots` gives each old slot its new one or -1. */
  compact(): { table: DocumentTable; newSlots: Int32Array } {
    const table = new DocumentTable();
    const newSlots = new Int32Array(this.slotCount).fill(-1);
    for (let slot = 0; slot < this.slotCount; slot++) {
      if (!this.isThere(slot)) continue;
      newSlots[slot] = table.slotCount;
      table.appendFields({
        id: this.idAt(slot),
        revision: this.revisionAt(slot),
        stored: this.storedAt(slot),
        length: this.lengths[slot]!,
        firstYear: this.firstYears[slot]!,
        lastYear: this.lastYears[slot]!,
        budget: this.budgets[slot]!,
      });
    }
    for (const field of VALUE_FIELDS) {
      table.columns[field] = this.columns[field].compact((slot) => this.isThere(slot));
    }
    return { table, newSlots };
  }

  private appendFields(row: Omit<Row, 'values'>): void {
    this.slots.set(row.id, this.ids.length);
    this.ids.push(row.id);
    this.revisions.push(row.revision);
    this.stored.push(row.stored);
    this.lengthList.push(row.length);
    this.firstYearList.push(row.firstYear);
    this.lastYearList.push(row.lastYear);
    this.budgetList.push(row.budget);
  }
}

function single(value: string | null): string[] {
  return value === null ? [] : [value];
}
