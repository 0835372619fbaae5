import { Injectable } from '@nestjs/common';
import { PreviewLatency, type LatencySummary } from '#matching';
import { QualityMeasurements } from './quality-measurements.js';
import type { QualityMeasurement } from './quality-report.js';

/** So long an answer may be old. */
const CACHED_MS = 30_000;

export interface QualityState {
  /** Null until the first measurement is done. */
  measurement: QualityMeasurement | null;
  previews: LatencySummary;
}

/** What is known of the quality of matches here. */
@Injectable()
export class Quality {
  private cached: { at: number; state: Promise<QualityState> } | undefined;

  constructor(
    private readonly measurements: QualityMeasurements,
    private readonly latency: PreviewLatency,
  ) {}

  /** Kept for half a minute once something was measured: the page is public, and its figures change seldom. */
  async state(): Promise<QualityState> {
    if (this.cached && performance.now() - this.cached.at < CACHED_MS) return this.cached.state;
    const state = this.read();
    this.cached = { at: performance.now(), state };
    const isMeasured = await state.then(
      ({ measurement }) => measurement !== null,
      () => false,
    );
    if (!isMeasured) this.cached = undefined;
    return state;
  }

  private async read(): Promise<QualityState> {
    const [measurement, previews] = await Promise.all([this.measurements.latest(), this.latency.read()]);
    return { measurement, previews };
  }
}
