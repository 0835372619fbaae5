import { ApiProperty, IntersectionType, OmitType } from '@nestjs/swagger';
import type { ShownConcept } from '#concepts';
import type { SearchDocument } from '#search';
import { SupplierInput, type Supplier } from '#suppliers';
import { HighlightDto, SearchPageDto } from '../search/search-page.dto.js';
import { DescribedRecordDto } from '../vocabulary/concept.dto.js';

export class SupplierDto extends IntersectionType(OmitType(SupplierInput, ['id']), DescribedRecordDto) {
  @ApiProperty({ example: 'sensible-4' })
  id!: string;

  @ApiProperty({ description: 'Send it in If-Match to change or delete the record', example: 1 })
  revision!: number;

  @ApiProperty()
  updatedAt!: Date;
}

/** A supplier as lists show it. */
export class SupplierSummaryDto {
  @ApiProperty({ example: 'sensible-4' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ nullable: true, type: String })
  capabilities!: string | null;

  @ApiProperty({ nullable: true, type: String, description: 'Of the texts, ISO 639-1', example: 'en' })
  language!: string | null;

  @ApiProperty({ nullable: true, type: String, example: 'FI' })
  country!: string | null;

  @ApiProperty({ type: [String], example: ['mobility'] })
  sectors!: string[];

  @ApiProperty({ type: [String] })
  technologies!: string[];

  @ApiProperty({ type: [String] })
  references!: string[];

  @ApiProperty()
  sourceUrl!: string;
}

class SupplierHitDto extends SupplierSummaryDto {
  @ApiProperty({ description: 'Comparable within this answer only' })
  score!: number;

  @ApiProperty({ type: [HighlightDto] })
  highlights!: HighlightDto[];
}

export class SupplierPageDto extends SearchPageDto {
  @ApiProperty({ type: [SupplierHitDto] })
  items!: SupplierHitDto[];
}

export function toSupplierDto(supplier: Supplier, concepts: ShownConcept[]): SupplierDto {
  const { contentHash: _contentHash, createdAt: _createdAt, ...shown } = supplier;
  return { ...shown, concepts };
}

export function toSupplierSummary(document: SearchDocument): SupplierSummaryDto {
  const { id, title, summary, language, country, sectors, technologies, references, sourceUrl } = document;
  return {
    id,
    name: title,
    capabilities: summary,
    language,
    country,
    sectors,
    technologies,
    references,
    sourceUrl,
  };
}
