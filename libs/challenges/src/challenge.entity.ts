import { Column, Entity } from 'typeorm';
import { RecordEntity } from '#database';
import type { Sector } from '#vocabulary';

/** Drafts are seen by editors alone. */
export const CHALLENGE_STATUSES = ['draft', 'published', 'closed'] as const;
export type ChallengeStatus = (typeof CHALLENGE_STATUSES)[number];

/** A need that a public buyer wants solved, before any solution is named. */
@Entity('challenges')
export class Challenge extends RecordEntity {
  @Column({ type: 'text' })
  status!: ChallengeStatus;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  description!: string;

  @Column({ type: 'text', nullable: true })
  desiredOutcome!: string | null;

  @Column({ type: 'text', nullable: true })
  language!: string | null;

  @Column({ type: 'text', array: true })
  sectors!: Sector[];

  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ type: 'double precision', nullable: true })
  budgetEur!: number | null;

  @Column({ type: 'text', array: true })
  cpv!: string[];

  /** The contracting authority that will pay. */
  @Column({ type: 'text', nullable: true })
  buyer!: string | null;

  /** The unit that has the need day to day. */
  @Column({ type: 'text', nullable: true })
  needOwner!: string | null;
}
