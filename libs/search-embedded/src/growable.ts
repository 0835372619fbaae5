type Numbers = Uint32Array | Float64Array;

/** A list of numbers that grows; `data` is longer than `length`. */
class NumberList<Data extends Numbers> {
  length = 0;

  constructor(
    public data: Data,
    private readonly allocate: (length: number) => Data,
  ) {}

  push(value: number): void {
    if (this.length === this.data.length) {
      const larger = this.allocate(Math.ceil(this.length * 1.5));
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length++] = value;
  }

  clear(): void {
    this.length = 0;
  }
}

export class Uint32List extends NumberList<Uint32Array> {
  constructor() {
    super(new Uint32Array(16), (length) => new Uint32Array(length));
  }
}

export class Float64List extends NumberList<Float64Array> {
  constructor() {
    super(new Float64Array(16), (length) => new Float64Array(length));
  }
}
