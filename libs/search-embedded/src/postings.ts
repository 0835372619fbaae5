import { Uint32List } from './growable.js';

/** Bits of a posting that hold the frequency; the rest holds the slot of the document. */
const FREQUENCY_BITS = 10;
const SLOT_UNIT = 2 ** FREQUENCY_BITS;
const MAX_FREQUENCY = SLOT_UNIT - 1;

/** More documents than this, deleted ones included, do not fit. */
export const MAX_SLOTS = 2 ** (32 - FREQUENCY_BITS);

const INITIAL_CAPACITY = 2;

export const slotOf = (posting: number): number => posting >>> FREQUENCY_BITS;
export const frequencyOf = (posting: number): number => posting & MAX_FREQUENCY;

/**
 * The inverted index: for each term the documents that hold it with its frequency, a whole number of half
 * field weights, at most 1023 (beyond that BM25 does not tell frequencies apart). Postings of removed documents stay until `compact`.
 */
export class Postings {
  private ids = new Map<string, number>();
  private lists: Uint32Array[] = [];
  private sizes = new Uint32List();
  private frequencies = new Uint32List();
  /** Terms by id. A term that no document holds any more stays until `compact`. */
  terms: string[] = [];

  /** A document holds these terms; its slot is higher than all before. */
  add(slot: number, frequencies: ReadonlyMap<string, number>): void {
    for (const [term, frequency] of frequencies) {
      const id = this.ids.get(term) ?? this.newTerm(term);
      const size = this.sizes.data[id]!;
      if (size === this.lists[id]!.length) this.grow(id);
      this.lists[id]![size] = slot * SLOT_UNIT + Math.min(frequency, MAX_FREQUENCY);
      this.sizes.data[id] = size + 1;
      this.frequencies.data[id]!++;
    }
  }

  /** A document that held these terms is gone. */
  forget(terms: Iterable<string>): void {
    for (const term of terms) this.frequencies.data[this.ids.get(term)!]!--;
  }

  /** Id of a term that documents hold now; -1 when none does. */
  idOf(term: string): number {
    const id = this.ids.get(term);
    return id !== undefined && this.frequencies.data[id]! > 0 ? id : -1;
  }

  /** How many documents hold the term now. */
  documentFrequency(id: number): number {
    return this.frequencies.data[id]!;
  }

  /** Postings of a term, removed documents included; only the first `size(id)` count. */
  list(id: number): Uint32Array {
    return this.lists[id]!;
  }

  size(id: number): number {
    return this.sizes.data[id]!;
  }

  /** How often the document in a slot holds a term; 0 when it does not. */
  frequencyAt(id: number, slot: number): number {
    const list = this.list(id);
    let low = 0;
    let high = this.size(id) - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = slotOf(list[middle]!);
      if (found === slot) return frequencyOf(list[middle]!);
      if (found < slot) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  /**
   * The same without removed documents and terms that are held no more; this object is used up by it.
   * `newSlots` gives each old slot its new one, -1 for removed ones.
   */
  compact(newSlots: Int32Array): Postings {
    const compacted = new Postings();
    for (let id = 0; id < this.terms.length; id++) {
      const list = this.list(id);
      const size = this.size(id);
      let kept = 0;
      for (let place = 0; place < size; place++) {
        const slot = newSlots[slotOf(list[place]!)]!;
        if (slot >= 0) list[kept++] = slot * SLOT_UNIT + frequencyOf(list[place]!);
      }
      if (kept > 0)
        compacted.adopt(this.terms[id]!, kept * 2 < list.length ? list.slice(0, kept) : list, kept);
    }
    return compacted;
  }

  private newTerm(term: string): number {
    return this.adopt(term, new Uint32Array(INITIAL_CAPACITY), 0);
  }

  private adopt(term: string, list: Uint32Array, size: number): number {
    const id = this.terms.push(term) - 1;
    this.ids.set(term, id);
    this.lists.push(list);
    this.sizes.push(size);
    this.frequencies.push(size);
    return id;
  }

  private grow(id: number): void {
    const list = this.lists[id]!;
    const larger = new Uint32Array(Math.ceil(list.length * 1.5) + 1);
    larger.set(list);
    this.lists[id] = larger;
  }
}
