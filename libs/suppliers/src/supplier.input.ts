import {
  ConceptList,
  Country,
  CpvList,
  LanguageList,
  OneOf,
  RecordId,
  SectorList,
  Text,
  TextList,
  WebAddress,
  Whole,
} from '#validation';
import type { Sector } from '#vocabulary';
import { SUPPLIER_SIZES, type SupplierSize } from './supplier.entity.js';

/** What an editor or an import states of a supplier. Everything not stated is null or []. */
export class SupplierInput {
  @RecordId({ nullable: true, description: 'Made by the service when left out', example: 'sensible-4' })
  id?: string;

  @Text(300, { example: 'Sensible 4' })
  name!: string;

  @Country({ nullable: true, example: 'FI' })
  country: string | null = null;

  @Text(200, { nullable: true })
  region: string | null = null;

  @OneOf(SUPPLIER_SIZES, { nullable: true, example: 'small' })
  size: SupplierSize | null = null;

  @SectorList({ example: ['mobility'] })
  sectors: Sector[] = [];

  @Text(20_000, { nullable: true, multiline: true, description: 'What it can deliver' })
  capabilities: string | null = null;

  @TextList(50, 200, { example: ['autonomous driving'] })
  technologies: string[] = [];

  @CpvList({ example: ['34121000'] })
  cpv: string[] = [];

  @ConceptList({
    description: 'Concepts that a curator says this is about; they weigh more than those found',
  })
  confirmedConcepts: string[] = [];

  @ConceptList({ description: 'Concepts that the text seems to mention but is not about', example: [] })
  removedConcepts: string[] = [];

  @TextList(100, 300, {
    description: 'Ids of knowledge items that show its work, or a description where there is none',
    example: ['fabulos-pcp'],
  })
  references: string[] = [];

  @Whole(1, 9, { nullable: true, description: 'Technology readiness level', example: 8 })
  trl: number | null = null;

  @LanguageList()
  languages: string[] = [];

  @WebAddress()
  sourceUrl!: string;
}
