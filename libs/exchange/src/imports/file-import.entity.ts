import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { RowError } from '../import-rows.js';
import type { ImportFormat } from '../read-rows.js';
import type { ImportKind } from '../record-import.js';

/** `receiving` ends when the whole file is here; nobody is told of an import before. */
export const IMPORT_STATUSES = ['receiving', 'queued', 'running', 'succeeded', 'failed'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** A file that was sent to be imported. `succeeded` says that it was read to its end, whatever its rows are worth. */
@Entity('imports')
export class FileImport {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  collection!: ImportKind;

  @Column({ type: 'text' })
  format!: ImportFormat;

  @Column({ type: 'text', nullable: true })
  fileName!: string | null;

  /** Of the file as it was sent. */
  @Column({ type: 'integer', default: 0 })
  bytes!: number;

  /** Rows are checked and counted, and nothing is written. */
  @Column({ type: 'boolean' })
  checkOnly!: boolean;

  @Column({ type: 'text' })
  status!: ImportStatus;

  /** How often a worker has begun it; above 1, records that an earlier attempt wrote are counted as unchanged. */
  @Column({ type: 'integer', default: 0 })
  begun!: number;

  /** 0 to 100. */
  @Column({ type: 'integer', default: 0 })
  progress!: number;

  /** Rows taken from the file. */
  @Column({ type: 'integer', default: 0 })
  read!: number;

  @Column({ type: 'integer', default: 0 })
  created!: number;

  @Column({ type: 'integer', default: 0 })
  updated!: number;

  @Column({ type: 'integer', default: 0 })
  unchanged!: number;

  @Column({ type: 'integer', default: 0 })
  rejected!: number;

  @Column({ type: 'jsonb', default: [] })
  errors!: RowError[];

  /** Errors found beyond those kept. */
  @Column({ type: 'integer', default: 0 })
  errorsLeftOut!: number;

  @Column({ type: 'text', nullable: true })
  errorCode!: string | null;

  @Column({ type: 'text', nullable: true })
  errorMessage!: string | null;

  @Index('imports_created_at')
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  startedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
