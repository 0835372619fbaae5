import { Logger } from '@nestjs/common';
import { errorText } from './job-errors.js';

const QUIET_MS = 30_000;

/** Says that something is away once and then every 30 s, however often it is tried. */
export class ErrorLog {
  readonly #logger: Logger;
  readonly #sources = new Map<string, { saidAt: number; unsaid: number }>();

  constructor(context: string) {
    this.#logger = new Logger(context);
  }

  report(source: string, error: unknown): void {
    const now = Date.now();
    const known = this.#sources.get(source);
    if (known && now - known.saidAt < QUIET_MS) {
      known.unsaid += 1;
      return;
    }
    const more = known?.unsaid ? ` (and ${known.unsaid} times before)` : '';
    this.#sources.set(source, { saidAt: now, unsaid: 0 });
    this.#logger.warn(`${source}: ${errorText(error)}${more}`);
  }
}
