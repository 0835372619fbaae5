import { ApiProperty, OmitType } from '@nestjs/swagger';
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
