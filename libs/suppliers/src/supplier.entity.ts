import { Column, Entity } from 'typeorm';
import { RecordEntity } from '#database';
import type { Sector } from '#vocabulary';

export const SUPPLIER_SIZES = ['micro', 'small', 'medium', 'large', 'research', 'public'] as const;
export type SupplierSize = (typeof SUPPLIER_SIZES)[number];

/** An economic operator able to deliver. Null and [] mean "not stated". */
@Entity('suppliers')
export class Supplier extends RecordEntity {
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Column({ type: 'text', nullable: true })
  region!: string | null;

  @Column({ type: 'text', nullable: true })
  size!: SupplierSize | null;

  @Column({ type: 'text', array: true })
  sectors!: Sector[];

  /** What it can deliver; the last sentence may be the editors' reading. */
  @Column({ type: 'text', nullable: true })
  capabilities!: string | null;

  @Column({ type: 'text', array: true })
  technologies!: string[];

  @Column({ type: 'text', array: true })
  cpv!: string[];

  /** Ids of knowledge items that show its work, or a description where no item exists. */
  @Column({ type: 'text', array: true })
  references!: string[];

  /** Technology readiness level, 1 to 9. */
  @Column({ type: 'integer', nullable: true })
  trl!: number | null;

  @Column({ type: 'text', array: true })
  languages!: string[];

  @Column({ type: 'text' })
  sourceUrl!: string;
}
