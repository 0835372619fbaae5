import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Settings } from '#config';
import { HandlesJob, type JobContext, type JobHandler, type JobOutcome, type JobPayloads } from '#jobs';
import { ImportFileError } from '../import-file.error.js';
import type { ImportProgress } from '../import-rows.js';
import { RecordImport } from '../record-import.js';
import type { FileImport } from './file-import.entity.js';
import { ImportChunks } from './import-chunks.js';
import { ImportStates } from './import-states.js';

const REPORT_EVERY_MS = 500;
/** Checking rows takes the thread; so long at most, then whoever else waits for it has a turn. */
const THREAD_HELD_MS = 15;

/** Reads a file that was sent. It may run again after a crash: records are written by id, so nothing is doubled. */
@Injectable()
@HandlesJob('import-file')
export class ImportFileHandler implements JobHandler<'import-file'> {
  constructor(
    private readonly settings: Settings,
    private readonly states: ImportStates,
    private readonly chunks: ImportChunks,
    private readonly records: RecordImport,
  ) {}

  async handle({ importId }: JobPayloads['import-file'], { signal }: JobContext): Promise<JobOutcome> {
    const running = await this.states.begin(importId);
    if (!running) return { skipped: 'the import has ended or was deleted' };
    const file = this.chunks.open(importId);
    const pace = new ReadingPace(running, this.settings.IMPORT_TIMEOUT_MINUTES, signal);
    try {
      const result = await this.records.importFile(running.collection, file.stream, {
        format: running.format,
        checkOnly: running.checkOnly,
        maxBytes: this.settings.IMPORT_MAX_MB * 1_000_000,
        onBytes: (bytes) => pace.readBytes(bytes),
        onProgress: (counts) => pace.readRows(counts),
        betweenRows: () => pace.rest((percent, counts) => this.states.report(running, percent, counts)),
      });
      if (file.fault()) throw file.fault();
      const ended = await this.states.succeed(running, pace.counts.read, result);
      return ended ? 'done' : { skipped: 'another run of the import has ended it' };
    } catch (error) {
      if (file.fault()) throw file.fault();
      if (!(error instanceof ImportFileError)) throw error;
      await this.states.fail(importId, error.code, error.message);
      return 'done';
    }
  }

  async onFailed({ importId }: JobPayloads['import-file']): Promise<void> {
    await this.states.fail(
      importId,
      'IMPORT_FAILED',
      'The file could not be read to its end; rows that were read are kept. Import the file again: what is there ' +
        'already is not doubled. If it fails again, look at the log of the worker.',
    );
  }
}

/** How far the reading of a file is, and whether it has to stop, to be told of or to give way. */
class ReadingPace {
  counts: ImportProgress = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
  private bytes = 0;
  private restedAt = Date.now();
  private reportedAt = Date.now();
  private readonly until: number;

  constructor(
    private readonly running: FileImport,
    private readonly minutes: number,
    private readonly signal: AbortSignal,
  ) {
    this.until = Date.now() + minutes * 60_000;
  }

  readBytes(bytes: number): void {
    this.bytes = bytes;
  }

  readRows(counts: ImportProgress): void {
    this.counts = counts;
  }

  /** Returns why nothing more is to be read, or null. */
  async rest(report: (percent: number, counts: ImportProgress) => Promise<void>): Promise<string | null> {
    const now = Date.now();
    if (now - this.restedAt < THREAD_HELD_MS) return null;
    this.signal.throwIfAborted();
    if (now > this.until) return `${this.minutes} minutes were over`;
    if (now - this.reportedAt >= REPORT_EVERY_MS) {
      // 100 is for what has ended.
      await report(Math.min(99, Math.floor((this.bytes / this.running.bytes) * 100)), this.counts);
      this.reportedAt = Date.now();
    }
    await nextTurn();
    this.restedAt = Date.now();
    return null;
  }
}
