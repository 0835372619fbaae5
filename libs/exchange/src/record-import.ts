import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ChallengeInput, Challenges } from '#challenges';
import type { StatedRecord, UpsertOptions, WriteCounts } from '#database';
import { KnowledgeItemInput, KnowledgeItems } from '#knowledge';
import { SupplierInput, Suppliers } from '#suppliers';
import { validateInput } from '#validation';
import type { RowConverter } from './convert-row.js';
import { unreadable, type ImportRow } from './import-row.js';
import { importRows, type ImportProgress, type ImportResult, type RowImport } from './import-rows.js';
import { readRows, type ReadOptions } from './read-rows.js';
import { toChallengeInput, toKnowledgeInput, toSupplierInput } from './record-rows.js';

export const IMPORT_KINDS = ['knowledge', 'suppliers', 'challenges'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export interface FileImportOptions extends ReadOptions, UpsertOptions {
  /** Checks every row and counts what would be written; writes nothing. Default false. */
  checkOnly?: boolean;
  onProgress?: (progress: ImportProgress) => void;
  /** Waited for before each row is taken. A text says why no more rows are to be read. */
  betweenRows?: () => Promise<string | null>;
}

/** Imports files of records into Postgres; their index jobs go with them. */
@Injectable()
export class RecordImport {
  constructor(
    private readonly knowledge: KnowledgeItems,
    private readonly suppliers: Suppliers,
    private readonly challenges: Challenges,
  ) {}

  /**
   * Good rows are kept, bad rows reported. Importing the same file again changes nothing. Decisions of people that a
   * row does not state (a challenge's status, confirmed and removed concepts) stay as they are.
   */
  importFile(
    kind: ImportKind,
    source: string | Readable,
    options: FileImportOptions = {},
  ): Promise<ImportResult> {
    switch (kind) {
      case 'knowledge':
        return run(source, options, toKnowledgeInput, KnowledgeItemInput, this.knowledge);
      case 'suppliers':
        return run(source, options, toSupplierInput, SupplierInput, this.suppliers);
      case 'challenges':
        return run(source, options, toChallengeInput, ChallengeInput, this.challenges);
    }
  }
}

interface Target<Input> {
  upsert(
    records: StatedRecord<Input>[],
    options: UpsertOptions,
  ): Promise<{ created: unknown[]; updated: unknown[]; unchanged: number }>;
  foresee(records: StatedRecord<Input>[]): Promise<WriteCounts>;
}

function run<Input extends { id?: string }>(
  source: string | Readable,
  { onProgress, existing, betweenRows, checkOnly = false, ...readOptions }: FileImportOptions,
  convert: RowConverter,
  type: new () => Input,
  target: Target<Input>,
): Promise<ImportResult> {
  const rowImport: RowImport<Input> = {
    rows: betweenRows ? paced(readRows(source, readOptions), betweenRows) : readRows(source, readOptions),
    convert,
    validate: (plain) => validateInput(type, plain),
    write: async (batch) => {
      if (checkOnly) return target.foresee(batch);
      const { created, updated, unchanged } = await target.upsert(batch, { existing });
      return { created: created.length, updated: updated.length, unchanged };
    },
    ...(onProgress && { onProgress }),
  };
  return importRows(rowImport);
}

async function* paced(
  rows: AsyncIterable<ImportRow>,
  betweenRows: () => Promise<string | null>,
): AsyncGenerator<ImportRow> {
  for await (const row of rows) {
    const reason = await betweenRows();
    if (reason !== null) {
      yield unreadable(
        row.line,
        `from this row on nothing was read: ${reason}; import what follows as a file of its own`,
      );
      return;
    }
    yield row;
  }
}
