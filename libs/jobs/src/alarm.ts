/** Sleep that can be cut short. A ring while nobody sleeps is kept for the next sleeper. */
export class Alarm {
  #rung = false;
  #wake: (() => void) | undefined;

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  async sleep(ms: number): Promise<void> {
    if (!this.#rung)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.#rung = false;
    this.#wake = undefined;
  }
}

/** 0.2, 0.4 ... 10 s: for tries that cost little and should resume soon after the other side is back. */
export const reconnectMs = (failures: number): number => Math.min(100 * 2 ** failures, 10_000);
