import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HandlesJob, type JobContext, type JobHandler, type JobOutcome, type JobPayloads } from '#jobs';
import { JudgementFiles } from './judgements.js';
import { QualityBasis } from './quality-basis.js';
import { QualityMeasurements } from './quality-measurements.js';
import { QualityMeasuring } from './quality-measuring.js';

@Injectable()
@HandlesJob('measure-quality')
export class MeasureQualityHandler implements JobHandler<'measure-quality'>, OnModuleDestroy {
  readonly #stopping = new AbortController();

  constructor(
    private readonly basis: QualityBasis,
    private readonly judgements: JudgementFiles,
    private readonly measuring: QualityMeasuring,
    private readonly measurements: QualityMeasurements,
  ) {}

  async handle(payload: JobPayloads['measure-quality'], { signal }: JobContext): Promise<JobOutcome> {
    const basis = await this.basis.current();
    if (basis?.digest !== payload.basis) return { skipped: 'what is measured has changed since' };
    const report = await this.measuring.measure(
      await this.judgements.current(),
      basis.corpus,
      AbortSignal.any([signal, this.#stopping.signal]),
    );
    await this.measurements.store(basis, report);
    return 'done';
  }

  /** Before the workers wait for what they have in hand: nobody should wait for this to stop a process. */
  onModuleDestroy(): void {
    this.#stopping.abort(new Error('The process stops; quality is measured later'));
  }
}
