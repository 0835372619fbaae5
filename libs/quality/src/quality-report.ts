import type { EvaluationRow, Exposure, ParityRow } from '#matching';
import type { Collection } from '#search';

/** Figures by language or by sector; `group` is a language code, a sector, `other languages` or `all`. */
export interface QualityFigures {
  target: Collection;
  group: string;
  /** Challenges that the means are taken over, and those to which nothing of the target is relevant. */
  challenges: number;
  leftOut: number;
  systems: EvaluationRow['systems'];
  differences: EvaluationRow['differences'];
}

/** All figures of one measurement; plain data. */
export interface QualityReport {
  /** Version (digest) of the judgements, and how many texts there are of each kind. */
  judgements: { version: string; judged: number; parallel: number };
  corpus: Record<Collection, number>;
  /** Of the intervals, 0 to 1. */
  confidence: number;
  byLanguage: QualityFigures[];
  bySector: QualityFigures[];
  parity: ParityRow[];
  exposure: Exposure;
  /** How long the measurement took. */
  tookMs: number;
}

export interface QualityMeasurement {
  /** ISO 8601. */
  measuredAt: string;
  algorithm: string;
  /** Version of the concept vocabulary. */
  vocabulary: string;
  report: QualityReport;
}
