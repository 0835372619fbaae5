import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { FEATURE_NAMES, GAP_CODES, TARGET_TYPES, type Gap, type Match, type TargetType } from '#matching';
import type { Review } from '#reviews';
import { KNOWLEDGE_KINDS, PROCEDURES, SECTORS, type KnowledgeKind, type Procedure } from '#vocabulary';
import { NumberParameter } from '../search/search-query.dto.js';
import { ReviewDto, toReviewDto } from '../reviews/review.dto.js';
import { MatchRunDto } from './match-run.dto.js';

class EvidenceDto {
  @ApiProperty({ description: 'Field of the record', example: 'solution' })
  field!: string;

  @ApiProperty({ description: "The record's own words" })
  quote!: string;
}

class SharedConceptDto {
  @ApiProperty({ example: 'missed-appointment' })
  id!: string;

  @ApiProperty({ description: 'In the language of the need where the vocabulary has it, else in English' })
  label!: string;

  @ApiProperty({ type: [String], description: "The need's own words for it" })
  words!: string[];
}

class NamedRecordDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ nullable: true, type: String, description: 'Of the title, ISO 639-1', example: 'lt' })
  language!: string | null;
}

const OLD = 'absent where the match was stored before it was told';

class MatchReasonDto {
  @ApiProperty({ enum: FEATURE_NAMES })
  kind!: string;

  @ApiProperty({ example: 'Speaks of “missed”, “appointments”, as the need does' })
  text!: string;

  @ApiProperty({ description: 'Points of the score that this reason brings' })
  weight!: number;

  @ApiProperty({ type: [SharedConceptDto], required: false, description: 'Of the reason `concepts`' })
  concepts?: SharedConceptDto[];

  @ApiPropertyOptional({
    type: [String],
    description: `The need's own words that the text names, of the reason \`text\`; ${OLD}`,
  })
  words?: string[];

  @ApiPropertyOptional({
    type: NamedRecordDto,
    description: `The record that the text names, of \`neighbours\` and \`references\`; ${OLD}`,
  })
  record?: NamedRecordDto;

  @ApiProperty({ type: [EvidenceDto] })
  evidence!: EvidenceDto[];
}

class MatchTargetDto {
  @ApiProperty({ enum: TARGET_TYPES })
  type!: TargetType;

  @ApiProperty()
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ nullable: true, type: String, description: 'Of the record, ISO 639-1', example: 'en' })
  language!: string | null;

  @ApiProperty({ nullable: true, type: String })
  country!: string | null;

  @ApiProperty({ enum: SECTORS, isArray: true })
  sectors!: string[];

  @ApiProperty({ nullable: true, enum: KNOWLEDGE_KINDS, description: 'Null for a supplier' })
  kind!: KnowledgeKind | null;

  @ApiProperty({ nullable: true, enum: PROCEDURES })
  procedure!: Procedure | null;

  @ApiProperty({ nullable: true, type: 'integer' })
  yearFrom!: number | null;

  @ApiProperty({ nullable: true, type: 'integer' })
  yearTo!: number | null;

  @ApiProperty({ nullable: true, type: Number })
  budgetEur!: number | null;

  @ApiProperty()
  sourceUrl!: string;
}

/** What it names depends on the code. */
class GapDto {
  @ApiProperty({ enum: GAP_CODES })
  code!: Gap['code'];

  @ApiPropertyOptional({ type: [String], description: "The need's own words that the record lacks" })
  words?: string[];

  @ApiPropertyOptional({ enum: SECTORS, isArray: true, description: 'Of the record' })
  sectors?: string[];

  @ApiPropertyOptional({ enum: SECTORS, isArray: true, description: 'Of the need' })
  needSectors?: string[];

  @ApiPropertyOptional({ description: 'Of the record' })
  country?: string;

  @ApiPropertyOptional({ description: 'Of the need' })
  needCountry?: string;

  @ApiPropertyOptional({ description: 'Of the record' })
  budgetEur?: number;
}

class MatchTwinDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiPropertyOptional({
    nullable: true,
    type: String,
    description: `Of the record, ISO 639-1; ${OLD}`,
    example: 'en',
  })
  language?: string | null;

  @ApiProperty()
  sourceUrl!: string;
}

export class MatchDto {
  @ApiProperty()
  rank!: number;

  @ApiProperty({ description: '0 to 100' })
  score!: number;

  @ApiProperty()
  target!: MatchTargetDto;

  @ApiProperty({ type: [MatchReasonDto] })
  reasons!: MatchReasonDto[];

  @ApiProperty({ type: [String], example: ['No result is documented'] })
  missing!: string[];

  @ApiPropertyOptional({
    type: [GapDto],
    description: `The same for programs, one for each sentence of \`missing\`; ${OLD}`,
    example: [{ code: 'no-result' }],
  })
  gaps?: GapDto[];

  @ApiProperty({
    type: [MatchTwinDto],
    description: 'The same case from another source, or members of the same consortium',
  })
  alsoAs!: MatchTwinDto[];
}

/** A match of a challenge; to editors with the review that counts. */
export class ReviewableMatchDto extends MatchDto {
  @ApiPropertyOptional({
    type: ReviewDto,
    nullable: true,
    description: 'The newest review; null for none; shown to editors alone',
  })
  review?: ReviewDto | null;
}

export class MatchListDto {
  @ApiProperty({
    type: MatchRunDto,
    nullable: true,
    description:
      'The run that found them, which may be under way again; null before the first that succeeded',
  })
  run!: MatchRunDto | null;

  @ApiProperty({ type: [ReviewableMatchDto] })
  items!: ReviewableMatchDto[];
}

/** `reviews` are the newest of each match; null where the reader may not see them. */
export function toReviewableMatches(matches: Match[], reviews: Review[] | null): ReviewableMatchDto[] {
  if (!reviews) return matches;
  const keyOf = (type: TargetType, id: string): string => `${type} ${id}`;
  const byTarget = new Map(
    reviews.map((review) => [keyOf(review.targetType, review.targetId), toReviewDto(review)]),
  );
  return matches.map((match) => ({
    ...match,
    review: byTarget.get(keyOf(match.target.type, match.target.id)) ?? null,
  }));
}

export class MatchListQueryDto {
  @ApiPropertyOptional({ enum: TARGET_TYPES, description: 'Default both, knowledge first' })
  @IsOptional()
  @IsIn(TARGET_TYPES)
  target?: TargetType;

  @NumberParameter(1, 200, true, 'Matches of each target')
  limit: number = 10;
}
