import {
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
} from 'typeorm';
import { Challenge } from '#challenges';
import type { BriefingContent } from './content/briefing-content.js';
import type { LaidOutFormat } from './documents/document-formats.js';
import type { BriefingLanguage } from './texts/index.js';

export const BRIEFING_STATUSES = ['queued', 'running', 'succeeded', 'failed'] as const;
export type BriefingStatus = (typeof BRIEFING_STATUSES)[number];

/** A version of what is known about a challenge. Once made it never changes; it goes with its challenge. */
@Entity('briefings')
@Unique('briefings_version', ['challengeId', 'version'])
export class Briefing {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey(() => Challenge, { name: 'briefings_challenge_id_fkey', onDelete: 'CASCADE' })
  @Column({ type: 'text' })
  challengeId!: string;

  @Column({ type: 'integer' })
  challengeRevision!: number;

  /** From 1 for each challenge, in the order in which they were asked for. */
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  language!: BriefingLanguage;

  /** Whether that revision was a draft: what was taken out before publication must not become public by its briefing. */
  @Column({ type: 'boolean' })
  ofDraft!: boolean;

  @Column({ type: 'text' })
  status!: BriefingStatus;

  /** 0 to 100. */
  @Column({ type: 'integer', default: 0 })
  progress!: number;

  /** Of the matcher; null until it is made. */
  @Column({ type: 'text', nullable: true })
  algorithm!: string | null;

  @Column({ type: 'text', nullable: true })
  errorCode!: string | null;

  @Column({ type: 'text', nullable: true })
  errorMessage!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  startedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  /** Large: read only where it is asked for. */
  @Column({ type: 'json', nullable: true, select: false })
  content?: BriefingContent | null;
}

/** A briefing in one format, as it was laid out from its content. */
@Entity('briefing_documents')
export class BriefingDocument {
  @ForeignKey(() => Briefing, { name: 'briefing_documents_briefing_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid' })
  briefingId!: string;

  @PrimaryColumn({ type: 'text' })
  format!: LaidOutFormat;

  @Column({ type: 'bytea' })
  bytes!: Buffer;
}
