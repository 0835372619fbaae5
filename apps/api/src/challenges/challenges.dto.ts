import { ApiProperty, OmitType, PickType } from '@nestjs/swagger';
import { ChallengeInput, type Challenge } from '#challenges';

export class ChallengeDto extends OmitType(ChallengeInput, ['id']) {
  @ApiProperty({ example: 'missed-appointments' })
  id!: string;

  @ApiProperty({ description: 'Send it in If-Match to change or delete the record', example: 1 })
  revision!: number;

  @ApiProperty()
  updatedAt!: Date;
}

export function toChallengeDto(challenge: Challenge): ChallengeDto {
  const { contentHash: _contentHash, createdAt: _createdAt, ...shown } = challenge;
  return shown;
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
