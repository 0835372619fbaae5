import { ApiProperty, IntersectionType, OmitType, PickType } from '@nestjs/swagger';
import type { ShownConcept } from '#concepts';
import { ChallengeInput, type Challenge } from '#challenges';
import { DescribedRecordDto } from '../vocabulary/concept.dto.js';

export class ChallengeDto extends IntersectionType(OmitType(ChallengeInput, ['id']), DescribedRecordDto) {
  @ApiProperty({ example: 'missed-appointments' })
  id!: string;

  @ApiProperty({ description: 'Send it in If-Match to change or delete the record', example: 1 })
  revision!: number;

  @ApiProperty()
  updatedAt!: Date;
}

export function toChallengeDto(challenge: Challenge, concepts: ShownConcept[]): ChallengeDto {
  const { contentHash: _contentHash, createdAt: _createdAt, ...shown } = challenge;
  return { ...shown, concepts };
}

/** A challenge as lists show it. */
export class ChallengeSummaryDto extends PickType(ChallengeDto, [
  'id',
  'title',
  'language',
  'country',
  'sectors',
  'buyer',
  'status',
  'budgetEur',
  'updatedAt',
]) {}

export function toChallengeSummary(challenge: Challenge): ChallengeSummaryDto {
  const { id, title, language, country, sectors, buyer, status, budgetEur, updatedAt } = challenge;
  return { id, title, language, country, sectors, buyer, status, budgetEur, updatedAt };
}
