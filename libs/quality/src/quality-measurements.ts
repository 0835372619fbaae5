import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Basis } from './quality-basis.js';
import type { QualityMeasurement, QualityReport } from './quality-report.js';

/** Older ones go. */
const KEPT = 50;
const COLUMNS = `measured_at AS "measuredAt", algorithm, vocabulary, report`;

/** Measurements as they are kept in Postgres. */
@Injectable()
export class QualityMeasurements {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The newest; null before the first. */
  async latest(): Promise<QualityMeasurement | null> {
    const [row] = await this.dataSource.query<
      (Omit<QualityMeasurement, 'measuredAt'> & { measuredAt: Date })[]
    >(`SELECT ${COLUMNS} FROM quality_measurements ORDER BY measured_at DESC, basis LIMIT 1`);
    return row ? { ...row, measuredAt: row.measuredAt.toISOString() } : null;
  }

  /** Was this measured, or anything within so many minutes? Then there is nothing to do now. */
  async isCurrent(basis: string, withinMinutes: number): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      `SELECT FROM quality_measurements
       WHERE basis = $1 OR measured_at > now() - $2 * interval '1 minute' LIMIT 1`,
      [basis, withinMinutes],
    );
    return rows.length > 0;
  }

  /** Written again for the same basis, it takes the place of what was there. */
  async store({ digest, algorithm, vocabulary }: Basis, report: QualityReport): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO quality_measurements (basis, algorithm, vocabulary, report) VALUES ($1, $2, $3, $4)
         ON CONFLICT (basis) DO UPDATE SET measured_at = now(), report = excluded.report`,
        [digest, algorithm, vocabulary, JSON.stringify(report, inFourDigits)],
      );
      await manager.query(
        `DELETE FROM quality_measurements WHERE basis NOT IN (
           SELECT basis FROM quality_measurements ORDER BY measured_at DESC, basis LIMIT ${KEPT}
         )`,
      );
    });
  }
}

/** No figure is surer than that. */
const inFourDigits = (_name: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;
