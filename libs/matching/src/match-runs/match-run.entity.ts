import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Challenge } from '#challenges';

export const MATCH_RUN_STATUSES = ['queued', 'running', 'succeeded', 'failed'] as const;
export type MatchRunStatus = (typeof MATCH_RUN_STATUSES)[number];

/** One execution for (challenge revision, algorithm version). Asked for again, the same run is made anew. */
@Entity('match_runs')
@Unique('match_runs_once', ['challengeId', 'challengeRevision', 'algorithm'])
export class MatchRun {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @ForeignKey(() => Challenge, { name: 'match_runs_challenge_id_fkey', onDelete: 'CASCADE' })
  @Column({ type: 'text' })
  challengeId!: string;

  @Column({ type: 'integer' })
  challengeRevision!: number;

  /** Whether that revision was a draft: its matches hold words that may have been taken out before publication. */
  @Column({ type: 'boolean' })
  ofDraft!: boolean;

  @Column({ type: 'text' })
  algorithm!: string;

  /** Grows each time the run is asked for again after it ended. */
  @Column({ type: 'integer', default: 1 })
  attempt!: number;

  @Column({ type: 'text' })
  status!: MatchRunStatus;

  /** 0 to 100. */
  @Column({ type: 'integer', default: 0 })
  progress!: number;

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

  /** When an attempt last succeeded: since then it has matches, also while and after it is made anew. */
  @Column({ type: 'timestamptz', nullable: true })
  matchedAt!: Date | null;
}
