import { VectorDimensionError } from './embedded-search-errors.js';
import { Uint32List } from './growable.js';

const ROWS_PER_CHUNK = 1_024;

/**
 * The vectors of documents, 4 bytes a number (1.5 kB a document at 384 numbers, 150 MB for 100,000), in chunks, so that
 * growing copies nothing. Rows of removed documents stay until `compact`.
 */
export class VectorRows {
  private readonly chunks: Float32Array[] = [];
  /** Slot of each row, rising. */
  private readonly slots = new Uint32List();
  private dimension = 0;

  /** `slot` is higher than all before. The first vector says of which dimension all are. */
  add(slot: number, vector: Float32Array): void {
    if (this.slots.length === 0) this.dimension = vector.length;
    this.check(vector);
    const place = this.slots.length % ROWS_PER_CHUNK;
    if (place === 0) this.chunks.push(new Float32Array(ROWS_PER_CHUNK * this.dimension));
    this.chunks.at(-1)!.set(vector, place * this.dimension);
    this.slots.push(slot);
  }

  /** The vector of a document; undefined when it has none. */
  at(slot: number): Float32Array | undefined {
    let [from, to] = [0, this.slots.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.slots.data[middle]! < slot) from = middle + 1;
      else to = middle;
    }
    return from < this.slots.length && this.slots.data[from] === slot ? this.row(from) : undefined;
  }

  /** Dot product of `vector` with every row, those of removed documents included. */
  compare(vector: Float32Array, visit: (slot: number, cosine: number) => void): void {
    if (this.slots.length === 0) return;
    this.check(vector);
    const { dimension } = this;
    for (let row = 0; row < this.slots.length; row++) {
      const chunk = this.chunks[Math.floor(row / ROWS_PER_CHUNK)]!;
      const start = (row % ROWS_PER_CHUNK) * dimension;
      let sum = 0;
      for (let place = 0; place < dimension; place++) sum += chunk[start + place]! * vector[place]!;
      visit(this.slots.data[row]!, sum);
    }
  }

  /** The same without removed documents; `newSlots` gives each old slot its new one or -1. */
  compact(newSlots: Int32Array): VectorRows {
    const compacted = new VectorRows();
    for (let row = 0; row < this.slots.length; row++) {
      const slot = newSlots[this.slots.data[row]!]!;
      if (slot >= 0) compacted.add(slot, this.row(row));
    }
    return compacted;
  }

  private row(row: number): Float32Array {
    const start = (row % ROWS_PER_CHUNK) * this.dimension;
    return this.chunks[Math.floor(row / ROWS_PER_CHUNK)]!.subarray(start, start + this.dimension);
  }

  private check(vector: Float32Array): void {
    if (vector.length !== this.dimension) throw new VectorDimensionError(this.dimension, vector.length);
  }
}
