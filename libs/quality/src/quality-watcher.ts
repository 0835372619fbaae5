import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Settings } from '#config';
import { Outbox } from '#jobs';
import { QualityBasis } from './quality-basis.js';
import { QualityMeasurements } from './quality-measurements.js';

const LOOK_EVERY_MS = 5_000;

/**
 * Asks for a measurement where algorithm, vocabulary, judgements or the counted records are others than those last
 * measured: never while records are still being indexed, and at most once in the time that the settings give.
 */
@Injectable()
export class QualityWatcher implements BeforeApplicationShutdown {
  readonly #logger = new Logger('QualityWatcher');
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  /** Asked for by this process; should it fail each time, it is not tried without end. */
  #asked: { basis: string; at: number } | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly basis: QualityBasis,
    private readonly measurements: QualityMeasurements,
    private readonly outbox: Outbox,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  /** Looks now and then until the application stops; any number of processes may. */
  start(): void {
    if (this.settings.QUALITY_INTERVAL_MINUTES > 0) this.#running ??= this.#lookUntilStopped();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #lookUntilStopped(): Promise<void> {
    let saidLast = '';
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#look();
        saidLast = '';
      } catch (error) {
        const { message } = error as Error;
        if (message !== saidLast) this.#logger.warn(`Quality cannot be measured now: ${message}`);
        saidLast = message;
      }
      await delay(LOOK_EVERY_MS, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    }
  }

  get #intervalMs(): number {
    return this.settings.QUALITY_INTERVAL_MINUTES * 60_000;
  }

  async #look(): Promise<void> {
    const basis = await this.basis.current();
    if (!basis) return;
    if (await this.measurements.isCurrent(basis.digest, this.settings.QUALITY_INTERVAL_MINUTES)) return;
    if (this.#asked?.basis === basis.digest && Date.now() - this.#asked.at < this.#intervalMs) return;
    const payload = { basis: basis.digest };
    if (await this.outbox.isWaiting('measure-quality', payload)) return;
    if ((await this.outbox.countUnfinished()) > 0) return;
    await this.outbox.add(this.dataSource.manager, 'measure-quality', payload);
    this.#asked = { basis: basis.digest, at: Date.now() };
  }
}
