import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Challenge } from '#challenges';
import type { TargetType } from '#matching';

export const DECISIONS = ['accepted', 'rejected', 'deferred'] as const;
export type Decision = (typeof DECISIONS)[number];

/**
 * A person's decision on a match, or the undoing of one. Reviews are only ever added: the newest of a match counts, the
 * others say how it came about. It belongs to the challenge and the record found, so a new match run leaves it alone.
 */
@Entity('reviews')
export class Review {
  @ForeignKey(() => Challenge, { name: 'reviews_challenge_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'text' })
  challengeId!: string;

  @PrimaryColumn({ type: 'text' })
  targetType!: TargetType;

  @PrimaryColumn({ type: 'text' })
  targetId!: string;

  /** Counts the reviews of one match from 1, without gaps. */
  @PrimaryColumn({ type: 'integer' })
  number!: number;

  /** What holds from now on; null when undoing left the match without a decision. */
  @Column({ type: 'text', nullable: true })
  decision!: Decision | null;

  @Column({ type: 'text', nullable: true })
  why!: string | null;

  /** The number of the review that this one undoes; null for a decision. */
  @Column({ type: 'integer', nullable: true })
  undoes!: number | null;

  /** The match as the decision was made on it; the record may have changed or gone since. */
  @Column({ type: 'text' })
  targetTitle!: string;

  /** Of that title, ISO 639-1; null when unknown. */
  @Column({ type: 'text', nullable: true })
  targetLanguage!: string | null;

  @Column({ type: 'integer' })
  challengeRevision!: number;

  @Column({ type: 'text' })
  algorithm!: string;

  @Column({ type: 'integer' })
  rank!: number;

  @Column({ type: 'double precision' })
  score!: number;

  /** The name of the token that was used. */
  @Column({ type: 'text' })
  reviewer!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  reviewedAt!: Date;
}
