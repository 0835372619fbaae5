import { ApiProperty } from '@nestjs/swagger';
import { CHALLENGE_STATUSES, type ChallengeQuery, type ChallengeStatus } from '#challenges';
import { COUNTRIES, SECTORS } from '#vocabulary';
import { ListQueryDto, Repeatable, toSlice } from '../search/search-query.dto.js';
import { ChallengeSummaryDto } from './challenges.dto.js';

export class ChallengeListQueryDto extends ListQueryDto {
  @Repeatable(SECTORS, 'sector')
  sector?: string[];

  @Repeatable(COUNTRIES, 'country code')
  country?: string[];

  @Repeatable(CHALLENGE_STATUSES, 'status; drafts are listed to editors alone')
  status?: ChallengeStatus[];
}

export class ChallengePageDto {
  @ApiProperty({ type: [ChallengeSummaryDto] })
  items!: ChallengeSummaryDto[];

  @ApiProperty({ description: 'All that was found, on every page' })
  total!: number;

  @ApiProperty()
  page!: number;

  @ApiProperty()
  pageSize!: number;
}

export function toChallengeQuery(dto: ChallengeListQueryDto): ChallengeQuery {
  const { q = '', sector: sectors = [], country: countries = [], status: statuses = [] } = dto;
  return { text: q, sectors, countries, statuses, ...toSlice(dto) };
}
