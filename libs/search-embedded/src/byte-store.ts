import { Uint32List } from './growable.js';

const CHUNK_BYTES = 1 << 20;

/**
 * Byte strings by slot, one behind the other in large chunks: a hundred thousand small buffers of their own
 * would cost as much again in objects and gaps. Removed ones keep their room until the store is replaced.
 */
export class ByteStore {
  private readonly chunks: Buffer[] = [];
  private readonly chunkOf = new Uint32List();
  private readonly starts = new Uint32List();
  private readonly sizes = new Uint32List();
  /** Where the room of the last chunk begins that is still free. */
  private free = 0;

  /** Copies the bytes (at least one) into the next slot. */
  push(bytes: Uint8Array): void {
    const last = this.chunks.at(-1);
    if (!last || this.free + bytes.length > last.length) {
      this.chunks.push(Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, bytes.length)));
      this.free = 0;
    }
    this.chunks.at(-1)!.set(bytes, this.free);
    this.chunkOf.push(this.chunks.length - 1);
    this.starts.push(this.free);
    this.sizes.push(bytes.length);
    this.free += bytes.length;
  }

  remove(slot: number): void {
    this.sizes.data[slot] = 0;
  }

  has(slot: number): boolean {
    return this.sizes.data[slot]! > 0;
  }

  /** A view of the bytes, empty for a removed slot. */
  at(slot: number): Buffer {
    const start = this.starts.data[slot]!;
    return this.chunks[this.chunkOf.data[slot]!]!.subarray(start, start + this.sizes.data[slot]!);
  }
}
