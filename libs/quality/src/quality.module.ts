import { Module } from '@nestjs/common';
import { MatchingModule } from '#matching';
import { JudgementFiles } from './judgements.js';
import { MeasureQualityHandler } from './measure-quality.handler.js';
import { Quality } from './quality.js';
import { QualityBasis } from './quality-basis.js';
import { QualityMeasurements } from './quality-measurements.js';
import { QualityMeasuring } from './quality-measuring.js';
import { QualityWatcher } from './quality-watcher.js';

/** What was measured, for who tells of it. */
@Module({
  imports: [MatchingModule],
  providers: [Quality, QualityMeasurements],
  exports: [Quality, QualityMeasurements],
})
export class QualityModule {}

/** Measuring, for a worker. */
@Module({
  imports: [MatchingModule, QualityModule],
  providers: [JudgementFiles, QualityBasis, QualityMeasuring, QualityWatcher, MeasureQualityHandler],
})
export class QualityHandlersModule {}
