import { Column, Entity } from 'typeorm';
import { RecordEntity } from '#database';
import type { KnowledgeKind, Procedure, Sector } from '#vocabulary';

/** A documented record others can reuse. Null and [] mean "not stated". */
@Entity('knowledge_items')
export class KnowledgeItem extends RecordEntity {
  @Column({ type: 'text' })
  kind!: KnowledgeKind;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  language!: string | null;

  @Column({ type: 'text', nullable: true })
  summary!: string | null;

  @Column({ type: 'text', nullable: true })
  problem!: string | null;

  @Column({ type: 'text', nullable: true })
  solution!: string | null;

  @Column({ type: 'text', nullable: true })
  results!: string | null;

  /** Partly the editors' reading: shown as an editorial note, never as the buyer's words. */
  @Column({ type: 'text', nullable: true })
  lessons!: string | null;

  @Column({ type: 'text', array: true })
  sectors!: Sector[];

  @Column({ type: 'text', array: true })
  technologies!: string[];

  @Column({ type: 'text', nullable: true })
  buyer!: string | null;

  @Column({ type: 'text', array: true })
  suppliers!: string[];

  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ type: 'text', nullable: true })
  region!: string | null;

  @Column({ type: 'text', nullable: true })
  nuts!: string | null;

  @Column({ type: 'text', nullable: true })
  procedure!: Procedure | null;

  @Column({ type: 'double precision', nullable: true })
  budgetEur!: number | null;

  @Column({ type: 'integer', nullable: true })
  yearFrom!: number | null;

  @Column({ type: 'integer', nullable: true })
  yearTo!: number | null;

  @Column({ type: 'text', array: true })
  cpv!: string[];

  @Column({ type: 'text', array: true })
  keywords!: string[];

  @Column({ type: 'text', nullable: true })
  sourceName!: string | null;

  @Column({ type: 'text' })
  sourceUrl!: string;
}
