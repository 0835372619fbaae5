/** Words longer than this are rare and not worth keeping. */
const MAX_KEPT_LENGTH = 32;

/**
 * Remembers what was worked out for a word. Bounded: when `limit` words have come together they become the
 * old generation, the one before is dropped, and a word of the old generation that is asked for is kept on.
 */
export class WordCache<Value> {
  private recent = new Map<string, Value>();
  private old = new Map<string, Value>();

  constructor(
    private readonly compute: (word: string) => Value,
    private readonly limit = 50_000,
  ) {}

  get(word: string): Value {
    const known = this.recent.get(word);
    if (known !== undefined) return known;
    if (word.length > MAX_KEPT_LENGTH) return this.compute(word);
    // A slice would keep the whole text that it was cut from in memory.
    const own = word.split('').join('');
    const value = this.old.get(own) ?? this.compute(own);
    if (this.recent.size >= this.limit) {
      this.old = this.recent;
      this.recent = new Map();
    }
    this.recent.set(own, value);
    return value;
  }
}
