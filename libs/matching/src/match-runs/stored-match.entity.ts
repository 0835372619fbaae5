import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Gap, Match, MatchTarget, TargetType } from '../matcher/index.js';
import { MatchRun } from './match-run.entity.js';

/** A match of a match run, as it was found. */
@Entity('matches')
export class StoredMatch {
  @ForeignKey(() => MatchRun, { name: 'matches_run_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid' })
  runId!: string;

  @PrimaryColumn({ type: 'text' })
  targetType!: TargetType;

  @PrimaryColumn({ type: 'text' })
  targetId!: string;

  @Column({ type: 'integer' })
  rank!: number;

  @Column({ type: 'double precision' })
  score!: number;

  @Column({ type: 'jsonb' })
  target!: MatchTarget;

  @Column({ type: 'jsonb' })
  reasons!: Match['reasons'];

  @Column({ type: 'jsonb' })
  missing!: string[];

  /** Null where the match was stored before there were any. */
  @Column({ type: 'jsonb', nullable: true })
  gaps!: Gap[] | null;

  @Column({ type: 'jsonb' })
  alsoAs!: Match['alsoAs'];
}
