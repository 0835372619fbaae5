import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { MAX_NEAR_NEEDS, NEAR_REASONS, type NearChallenge, type NearReasonKind } from '#matching';
import { ChallengeSummaryDto, toChallengeSummary } from './challenges.dto.js';

class NearConceptDto {
  @ApiProperty({ example: 'missed-appointment' })
  id!: string;

  @ApiProperty({ description: 'In the language of the asking need, else in English' })
  label!: string;

  @ApiProperty({ type: [String], description: "The asking need's own words for it" })
  words!: string[];

  @ApiProperty({ type: [String], description: "The other need's" })
  theirWords!: string[];
}

class NearEvidenceDto {
  @ApiProperty({ description: 'Field of the other challenge', example: 'description' })
  field!: string;

  @ApiProperty({ description: "The other challenge's own words" })
  quote!: string;
}

class NearReasonDto {
  @ApiProperty({ enum: NEAR_REASONS })
  kind!: NearReasonKind;

  @ApiProperty({ example: 'About the same: missed appointment' })
  text!: string;

  @ApiProperty({ description: 'Points of the score that this reason brings' })
  weight!: number;

  @ApiPropertyOptional({ type: [NearConceptDto], description: 'Of the reason `concepts`, strongest first' })
  concepts?: NearConceptDto[];

  @ApiProperty({ type: [NearEvidenceDto] })
  evidence!: NearEvidenceDto[];
}

export class SimilarChallengeDto extends ChallengeSummaryDto {
  @ApiProperty({ description: '0 to 100; a need compared with itself has 100' })
  score!: number;

  @ApiProperty({ type: [NearReasonDto] })
  reasons!: NearReasonDto[];
}

export class SimilarChallengesDto {
  @ApiProperty({ type: [SimilarChallengeDto] })
  items!: SimilarChallengeDto[];
}

export class SimilarQueryDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MAX_NEAR_NEEDS })
  @Transform(({ value }) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : (value as unknown),
  )
  @IsInt()
  @Min(1)
  @Max(MAX_NEAR_NEEDS)
  limit: number = 10;
}

export function toSimilarChallenge({
  challenge,
  language,
  score,
  reasons,
}: NearChallenge): SimilarChallengeDto {
  return { ...toChallengeSummary(challenge), language, score, reasons };
}
