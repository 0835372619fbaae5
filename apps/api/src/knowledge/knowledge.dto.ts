import { ApiProperty, IntersectionType, OmitType } from '@nestjs/swagger';
import type { ShownConcept } from '#concepts';
import { KnowledgeItemInput, type KnowledgeItem } from '#knowledge';
import type { SearchDocument } from '#search';
import { KNOWLEDGE_KINDS, PROCEDURES } from '#vocabulary';
import { HighlightDto, SearchPageDto } from '../search/search-page.dto.js';
import { DescribedRecordDto } from '../vocabulary/concept.dto.js';

export class KnowledgeItemDto extends IntersectionType(
  OmitType(KnowledgeItemInput, ['id']),
  DescribedRecordDto,
) {
  @ApiProperty({ example: 'ventspils-electric-buses' })
  id!: string;

  @ApiProperty({ description: 'Send it in If-Match to change or delete the record', example: 1 })
  revision!: number;

  @ApiProperty()
  updatedAt!: Date;
}

/** A knowledge item as lists show it. */
export class KnowledgeSummaryDto {
  @ApiProperty({ example: 'ventspils-electric-buses' })
  id!: string;

  @ApiProperty({ enum: KNOWLEDGE_KINDS })
  kind!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ nullable: true, type: String })
  summary!: string | null;

  @ApiProperty({ nullable: true, type: String, description: 'Of the texts, ISO 639-1', example: 'en' })
  language!: string | null;

  @ApiProperty({ nullable: true, type: String, example: 'LV' })
  country!: string | null;

  @ApiProperty({ type: [String], example: ['mobility'] })
  sectors!: string[];

  @ApiProperty({ nullable: true, enum: PROCEDURES })
  procedure!: string | null;

  @ApiProperty({ nullable: true, type: 'integer' })
  yearFrom!: number | null;

  @ApiProperty({ nullable: true, type: 'integer' })
  yearTo!: number | null;

  @ApiProperty({ nullable: true, type: Number })
  budgetEur!: number | null;

  @ApiProperty({ description: 'Whether the record states results' })
  hasResults!: boolean;

  @ApiProperty()
  sourceUrl!: string;
}

export class KnowledgeListDto {
  @ApiProperty({ type: [KnowledgeSummaryDto] })
  items!: KnowledgeSummaryDto[];
}

class KnowledgeHitDto extends KnowledgeSummaryDto {
  @ApiProperty({ description: 'Comparable within this answer only' })
  score!: number;

  @ApiProperty({ type: [HighlightDto] })
  highlights!: HighlightDto[];
}

export class KnowledgePageDto extends SearchPageDto {
  @ApiProperty({ type: [KnowledgeHitDto] })
  items!: KnowledgeHitDto[];
}

export function toKnowledgeItemDto(item: KnowledgeItem, concepts: ShownConcept[]): KnowledgeItemDto {
  const { contentHash: _contentHash, createdAt: _createdAt, ...shown } = item;
  return { ...shown, concepts };
}

export function toKnowledgeSummary(document: SearchDocument): KnowledgeSummaryDto {
  const {
    id,
    kind,
    title,
    summary,
    language,
    country,
    sectors,
    procedure,
    yearFrom,
    yearTo,
    budgetEur,
    sourceUrl,
  } = document;
  return {
    id,
    kind: kind!,
    title,
    summary,
    language,
    country,
    sectors,
    procedure,
    yearFrom,
    yearTo,
    budgetEur,
    hasResults: document.results !== null,
    sourceUrl,
  };
}
