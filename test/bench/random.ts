/** Mulberry32: the same numbers on every machine for the same seed. */
export class Random {
  constructor(private state: number) {}

  /** 0 up to, never quite, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(values: readonly T[]): T {
    if (values.length === 0) throw new Error('There is nothing to pick from');
    return values[Math.floor(this.next() * values.length)]!;
  }

  /** Distinct places of the list, in random order; fewer when the list is shorter. */
  pickSome<T>(values: readonly T[], count: number): T[] {
    const places = new Set<number>();
    const wanted = Math.min(count, values.length);
    while (places.size < wanted) places.add(Math.floor(this.next() * values.length));
    return [...places].map((place) => values[place]!);
  }
}
