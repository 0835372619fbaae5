import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { TARGET_TYPES, type TargetType } from '#matching';
import { DECISIONS, type Decision, type Review, type ReviewQuery } from '#reviews';
import { IsPlainText } from '#validation';
import { PageQueryDto, toSlice } from '../search/search-query.dto.js';

export class ReviewDto {
  @ApiProperty({ enum: TARGET_TYPES })
  targetType!: TargetType;

  @ApiProperty({ description: 'The record that the match leads to' })
  targetId!: string;

  @ApiProperty({ description: 'Its title when the decision was made' })
  targetTitle!: string;

  @ApiProperty({
    nullable: true,
    type: String,
    description: 'Of that title, ISO 639-1; null when unknown',
    example: 'lt',
  })
  targetLanguage!: string | null;

  @ApiProperty({ description: 'Counts the reviews of the match from 1' })
  number!: number;

  @ApiProperty({
    enum: DECISIONS,
    type: String,
    nullable: true,
    description: 'What holds from then on; null when undoing left the match without a decision',
  })
  decision!: Decision | null;

  @ApiProperty({ nullable: true, type: String })
  why!: string | null;

  @ApiProperty({
    nullable: true,
    type: 'integer',
    description: 'Number of the review that this one undoes; null for a decision',
  })
  undoes!: number | null;

  @ApiProperty({ description: 'Revision of the challenge that was matched' })
  challengeRevision!: number;

  @ApiProperty({ description: 'Version of the matching algorithm' })
  algorithm!: string;

  @ApiProperty({ description: 'Place of the match in its run' })
  rank!: number;

  @ApiProperty({ description: 'Score of the match, 0 to 100' })
  score!: number;

  @ApiProperty({ description: 'Name of the access token that was used' })
  reviewer!: string;

  @ApiProperty()
  reviewedAt!: Date;
}

export class ReviewPageDto {
  @ApiProperty({ type: [ReviewDto], description: 'Newest first' })
  items!: ReviewDto[];

  @ApiProperty({ description: 'On all pages' })
  total!: number;

  @ApiProperty()
  page!: number;

  @ApiProperty()
  pageSize!: number;
}

export class ReviewListQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: TARGET_TYPES })
  @IsOptional()
  @IsIn(TARGET_TYPES)
  targetType?: TargetType;

  @ApiPropertyOptional({ description: 'Reviews of matches that lead to this record' })
  @IsOptional()
  @IsPlainText(100)
  targetId?: string;
}

export function toReviewQuery(dto: ReviewListQueryDto): ReviewQuery {
  return { targetType: dto.targetType, targetId: dto.targetId, ...toSlice(dto) };
}

export function toReviewDto({ challengeId: _challengeId, ...shown }: Review): ReviewDto {
  return shown;
}
