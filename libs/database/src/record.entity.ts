import { Column, CreateDateColumn, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** What every record that people edit has. `revision` grows by one with each edit and guards against lost updates. */
export abstract class RecordEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'integer', default: 1 })
  revision!: number;

  /** Digest of what the record states, so that writing the same again is no edit. */
  @Column({ type: 'text' })
  contentHash!: string;

  /** Ids of concepts that a curator says the record is about, and of those found in its text that it is not about. */
  @Column({ type: 'text', array: true })
  confirmedConcepts!: string[];

  @Column({ type: 'text', array: true })
  removedConcepts!: string[];

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
