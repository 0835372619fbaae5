import type { FacetCount } from '#search';
import { Uint32List } from './growable.js';

/**
 * The values of one field, any number of them for each document. `keyOf` says which spellings are the same
 * value; they are counted together and shown in the spelling that stands most often in what is counted.
 */
export class ValueColumn {
  private readonly ids = new Map<string, number>();
  private readonly spellings: string[] = [];
  private readonly ends = new Uint32List();
  private readonly values = new Uint32List();

  constructor(private readonly keyOf: (spelling: string) => string = (spelling) => spelling) {}

  /** Values of the next document; of two spellings of one value the first counts. */
  push(spellings: readonly string[]): void {
    const keys = new Set<string>();
    for (const spelling of spellings) {
      const key = this.keyOf(spelling);
      if (keys.has(key)) continue;
      keys.add(key);
      this.values.push(this.idOf(spelling));
    }
    this.ends.push(this.values.length);
  }

  /** The same without the slots for which `keeps` is false. */
  compact(keeps: (slot: number) => boolean): ValueColumn {
    const compacted = new ValueColumn(this.keyOf);
    for (let slot = 0; slot < this.ends.length; slot++) {
      if (!keeps(slot)) continue;
      for (let place = this.startOf(slot); place < this.ends.data[slot]!; place++) {
        compacted.values.push(compacted.idOf(this.spellings[this.values.data[place]!]!));
      }
      compacted.ends.push(compacted.values.length);
    }
    return compacted;
  }

  /** For each known value, whether `accepts` takes its key: made once for a query, then asked by slot. */
  select(accepts: (key: string) => boolean): Uint8Array {
    return Uint8Array.from(this.spellings, (spelling) => (accepts(this.keyOf(spelling)) ? 1 : 0));
  }

  /** Has the document one of the selected values? */
  hasAny(slot: number, selected: Uint8Array): boolean {
    const end = this.ends.data[slot]!;
    for (let place = this.startOf(slot); place < end; place++) {
      if (selected[this.values.data[place]!] === 1) return true;
    }
    return false;
  }

  newCounts(): Uint32Array {
    return new Uint32Array(this.spellings.length);
  }

  count(slot: number, counts: Uint32Array): void {
    const end = this.ends.data[slot]!;
    for (let place = this.startOf(slot); place < end; place++) counts[this.values.data[place]!]!++;
  }

  /** Values by count, then by value. */
  facetCounts(counts: Uint32Array): FacetCount[] {
    const groups = new Map<string, FacetCount & { most: number }>();
    counts.forEach((count, id) => {
      if (count === 0) return;
      const value = this.spellings[id]!;
      const group = groups.get(this.keyOf(value)) ?? { value, count: 0, most: 0 };
      if (count > group.most || (count === group.most && value < group.value)) {
        group.value = value;
        group.most = count;
      }
      group.count += count;
      groups.set(this.keyOf(value), group);
    });
    return [...groups.values()]
      .map(({ value, count }) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }

  private idOf(spelling: string): number {
    let id = this.ids.get(spelling);
    if (id === undefined) {
      id = this.spellings.push(spelling) - 1;
      this.ids.set(spelling, id);
    }
    return id;
  }

  private startOf(slot: number): number {
    return slot === 0 ? 0 : this.ends.data[slot - 1]!;
  }
}
