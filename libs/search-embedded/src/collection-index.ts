import { documentWords, type SearchDocument } from '#search';
import { DocumentTable, rowOf } from './document-table.js';
import { SearchIndexFullError } from './embedded-search-errors.js';
import { MAX_SLOTS, Postings } from './postings.js';
import { pack } from './stored-document.js';
import { VectorRows } from './vector-rows.js';
import { inWeightUnits, WEIGHT_UNIT } from './weight-unit.js';

/** Removed documents are swept out when they are this many and a quarter of those that are there. */
const MIN_GARBAGE = 256;
const MAX_GARBAGE_SHARE = 0.25;

/**
 * The documents of one collection and their words. A new revision is appended under a new slot and the old
 * slot marked as gone; frequencies and lengths follow at once, the space when the index is compacted.
 */
export class CollectionIndex {
  table = new DocumentTable();
  postings = new Postings();
  vectors = new VectorRows();
  private totalLength = 0;

  /** Average length of a document, in field weights. */
  get averageLength(): number {
    return (this.totalLength * WEIGHT_UNIT) / this.table.size;
  }

  /** Adds or replaces; does nothing when a higher revision is there. */
  put(document: SearchDocument, vector?: Float32Array): void {
    const stored = pack(document);
    const existing = this.table.slotOf(document.id);
    if (existing !== undefined) {
      if (this.table.revisionAt(existing) > document.revision) return;
      if (this.table.storedAt(existing).equals(stored) && this.hasVector(existing, vector)) return;
    }
    const slot = this.table.slotCount;
    if (slot >= MAX_SLOTS) throw new SearchIndexFullError(MAX_SLOTS);
    const { frequencies, length } = inWeightUnits(documentWords(document));
    const row = rowOf(document, stored, length);
    if (vector) this.vectors.add(slot, vector);
    // Nothing below can fail: a document is in as a whole or not at all.
    if (existing !== undefined) this.removeSlot(existing);
    this.postings.add(slot, frequencies);
    this.table.append(row);
    this.totalLength += length;
    this.compactWhenDue();
  }

  remove(id: string): void {
    const slot = this.table.slotOf(id);
    if (slot === undefined) return;
    this.removeSlot(slot);
    this.compactWhenDue();
  }

  private hasVector(slot: number, vector: Float32Array | undefined): boolean {
    const held = this.vectors.at(slot);
    return held && vector ? held.every((value, place) => value === vector[place]) : held === vector;
  }

  private removeSlot(slot: number): void {
    const { frequencies, length } = inWeightUnits(documentWords(this.table.documentAt(slot)));
    this.postings.forget(frequencies.keys());
    this.totalLength -= length;
    this.table.remove(slot);
  }

  private compactWhenDue(): void {
    const garbage = this.table.slotCount - this.table.size;
    if (garbage < MIN_GARBAGE || garbage < this.table.size * MAX_GARBAGE_SHARE) return;
    const { table, newSlots } = this.table.compact();
    this.postings = this.postings.compact(newSlots);
    this.vectors = this.vectors.compact(newSlots);
    this.table = table;
  }
}
