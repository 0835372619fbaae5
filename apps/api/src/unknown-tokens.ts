const WITHIN_MS = 60_000;
/** Of more addresses than this, those that came first are forgotten. */
const ADDRESSES = 10_000;

/** Counts by address the tokens that are to be looked up, so that nobody can have any number of them looked up. */
export class UnknownTokens {
  readonly #byAddress = new Map<string, { count: number; until: number }>();

  /** @param limit - Look-ups a minute that one address may cause; 0 is no limit. */
  constructor(private readonly limit: number) {}

  /** Counts one, unless there were too many. Returns the seconds to wait then, and 0 when it may be looked up. */
  count(address: string): number {
    if (this.limit === 0) return 0;
    const now = Date.now();
    const known = this.#byAddress.get(address);
    if (known && known.until > now) {
      if (known.count >= this.limit) return Math.ceil((known.until - now) / 1000);
      known.count += 1;
      return 0;
    }
    this.#byAddress.delete(address);
    this.#byAddress.set(address, { count: 1, until: now + WITHIN_MS });
    const [oldest] = this.#byAddress.keys();
    if (this.#byAddress.size > ADDRESSES && oldest !== undefined) this.#byAddress.delete(oldest);
    return 0;
  }

  /** It was a valid one. */
  takeBack(address: string): void {
    const known = this.#byAddress.get(address);
    if (known) known.count -= 1;
  }
}
