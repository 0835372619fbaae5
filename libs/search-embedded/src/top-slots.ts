/** Says which of two slots comes first: below 0 when it is `a`. Never 0 for different slots. */
export type SlotOrder = (a: number, b: number) => number;

/** Keeps the first `limit` of the slots offered, in a heap whose root is the last of them. */
export class TopSlots {
  private readonly heap: number[] = [];

  constructor(
    private readonly limit: number,
    private readonly order: SlotOrder,
  ) {}

  offer(slot: number): void {
    if (this.heap.length < this.limit) {
      this.heap.push(slot);
      this.rise(this.heap.length - 1);
    } else if (this.limit > 0 && this.order(slot, this.heap[0]!) < 0) {
      this.heap[0] = slot;
      this.sink();
    }
  }

  /** What was kept, first to last. */
  sorted(): number[] {
    return [...this.heap].sort(this.order);
  }

  private rise(place: number): void {
    const { heap, order } = this;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (order(heap[place]!, heap[parent]!) < 0) return;
      [heap[place], heap[parent]] = [heap[parent]!, heap[place]!];
      place = parent;
    }
  }

  private sink(): void {
    const { heap, order } = this;
    let place = 0;
    for (;;) {
      let last = place;
      for (const child of [2 * place + 1, 2 * place + 2]) {
        if (child < heap.length && order(heap[child]!, heap[last]!) > 0) last = child;
      }
      if (last === place) return;
      [heap[place], heap[last]] = [heap[last]!, heap[place]!];
      place = last;
    }
  }
}
