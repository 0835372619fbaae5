import { Injectable } from '@nestjs/common';
import { ChallengeInput, Challenges } from '#challenges';
import type { UpsertOptions } from '#database';
import { KnowledgeItemInput, KnowledgeItems } from '#knowledge';
import { SupplierInput, Suppliers } from '#suppliers';
import { validateInput } from '#validation';
import type { RowConverter } from './convert-row.js';
import { importRows, type ImportProgress, type ImportResult, type RowImport } from './import-rows.js';
import { readRows, type ReadOptions } from './read-rows.js';
import { toChallengeInput, toKnowledgeInput, toSupplierInput } from './record-rows.js';

export const IMPORT_KINDS = ['knowledge', 'suppliers', 'challenges'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export interface FileImportOptions extends ReadOptions, UpsertOptions {
  onProgress?: (progress: ImportProgress) => void;
}

/** Imports files of records into Postgres; their index jobs go with them. */
@Injectable()
export class RecordImport {
  constructor(
    private readonly knowledge: KnowledgeItems,
    private readonly suppliers: Suppliers,
    private readonly challenges: Challenges,
  ) {}

  /** Good rows are kept, bad rows reported. Importing the same file again changes nothing. */
  importFile(kind: ImportKind, path: string, options: FileImportOptions = {}): Promise<ImportResult> {
    switch (kind) {
      case 'knowledge':
        return run(path, options, toKnowledgeInput, KnowledgeItemInput, this.knowledge);
      case 'suppliers':
        return run(path, options, toSupplierInput, SupplierInput, this.suppliers);
      case 'challenges':
        return run(path, options, toChallengeInput, ChallengeInput, this.challenges);
    }
  }
}

interface Target<Input> {
  upsert(
    inputs: Input[],
    options: UpsertOptions,
  ): Promise<{ created: unknown[]; updated: unknown[]; unchanged: number }>;
}

function run<Input extends { id?: string }>(
  path: string,
  { onProgress, existing, ...readOptions }: FileImportOptions,
  convert: RowConverter,
  type: new () => Input,
  target: Target<Input>,
): Promise<ImportResult> {
  const rowImport: RowImport<Input> = {
    rows: readRows(path, readOptions),
    convert,
    validate: (plain) => validateInput(type, plain),
    write: async (batch) => {
      const { created, updated, unchanged } = await target.upsert(batch, { existing });
      return { created: created.length, updated: updated.length, unchanged };
    },
    ...(onProgress && { onProgress }),
  };
  return importRows(rowImport);
}
