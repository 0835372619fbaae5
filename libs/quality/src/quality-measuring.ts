import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import {
  ALL_LANGUAGES,
  BASELINE,
  CONFIDENCE,
  evaluateGroup,
  Evaluator,
  foundIds,
  JUDGED_COLLECTIONS,
  languageGroups,
  measureExposure,
  measureParity,
  OUR_SYSTEM,
  PARITY_DEPTH,
  type JudgedChallenge,
  type JudgedRun,
  type ParityRun,
  type StatedNeed,
} from '#matching';
import type { Collection } from '#search';
import { SUPPLIER_SIZES } from '#suppliers';
import { SECTORS } from '#vocabulary';
import type { Judgements } from './judgements.js';
import type { QualityFigures, QualityReport } from './quality-report.js';

interface Group {
  name: string;
  runs: JudgedRun[];
}

/**
 * Measures the matcher on judgements, out of the way of those who wait: one need at a time, and after each step a rest
 * of three times its length, so that at most a quarter of a processor is taken and previews come in between.
 */
@Injectable()
export class QualityMeasuring {
  constructor(
    private readonly evaluator: Evaluator,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  /** Throws what `signal` was aborted with, within a step. */
  async measure(
    { version, judged, parallel }: Judgements,
    corpus: Record<Collection, number>,
    signal: AbortSignal,
  ): Promise<QualityReport> {
    const startedAt = performance.now();
    const runs: JudgedRun[] = [];
    const found: ParityRun[] = [];
    for (const need of [...judged, ...parallel]) {
      await restAfter(signal, async () => {
        const ids = foundIds(await this.evaluator.gather(need.need));
        found.push({ need, ...ids });
        if (!isJudged(need)) return;
        const plain = await this.evaluator.plainBm25(need.need);
        runs.push({ challenge: need, systems: { [OUR_SYSTEM]: ids.ranking, [BASELINE]: plain } });
      });
    }
    const byLanguage = languageGroups(runs).map(({ language, includes }) => ({
      name: language,
      runs: runs.filter(({ challenge }) => includes(challenge.language)),
    }));
    const sectors = SECTORS.map((sector) => ({
      name: sector,
      runs: runs.filter(({ challenge }) => challenge.need.sectors.includes(sector)),
    })).filter((group) => group.runs.length > 0);
    const all = { name: ALL_LANGUAGES, runs };
    return {
      judgements: { version, judged: judged.length, parallel: parallel.length },
      corpus,
      confidence: CONFIDENCE,
      byLanguage: await figuresOf(byLanguage, signal),
      bySector: await figuresOf([...sectors, all], signal),
      parity: measureParity(found),
      exposure: measureExposure(
        found.map(({ matches }) => matches.suppliers.slice(0, PARITY_DEPTH)),
        await this.supplierSizes(),
        SUPPLIER_SIZES,
      ),
      tookMs: Math.round(performance.now() - startedAt),
    };
  }

  private async supplierSizes(): Promise<Map<string, string | null>> {
    const rows = await this.dataSource.query<{ id: string; size: string | null }[]>(
      'SELECT id, size FROM suppliers ORDER BY id',
    );
    return new Map(rows.map(({ id, size }) => [id, size]));
  }
}

const isJudged = (need: StatedNeed | JudgedChallenge): need is JudgedChallenge => 'judgments' in need;

async function figuresOf(groups: readonly Group[], signal: AbortSignal): Promise<QualityFigures[]> {
  const figures: QualityFigures[] = [];
  for (const target of JUDGED_COLLECTIONS) {
    for (const { name, runs } of groups) {
      await restAfter(signal, () => {
        const { challenges, leftOut, systems, differences } = evaluateGroup(target, name, runs);
        figures.push({ target, group: name, challenges, leftOut, systems, differences });
      });
    }
  }
  return figures;
}

const REST = 3;

async function restAfter(signal: AbortSignal, work: () => Promise<void> | void): Promise<void> {
  signal.throwIfAborted();
  const startedAt = performance.now();
  await work();
  await delay(REST * (performance.now() - startedAt), undefined, { signal });
}
