import { ApiProperty } from '@nestjs/swagger';
import { MATCH_RUN_STATUSES, type MatchRun, type MatchRunStatus } from '#matching';
import { NumberParameter } from '../search/search-query.dto.js';

class MatchRunErrorDto {
  @ApiProperty({ example: 'SEARCH_UNAVAILABLE' })
  code!: string;

  @ApiProperty()
  message!: string;
}

export class MatchRunStartedDto {
  @ApiProperty({ format: 'uuid' })
  runId!: string;
}

export class MatchRunDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  challengeId!: string;

  @ApiProperty({ description: 'Revision of the challenge that is matched' })
  challengeRevision!: number;

  @ApiProperty({ description: 'Whether that revision was a draft: only editors see it then' })
  ofDraft!: boolean;

  @ApiProperty({ enum: MATCH_RUN_STATUSES })
  status!: MatchRunStatus;

  @ApiProperty({ minimum: 0, maximum: 100 })
  progress!: number;

  @ApiProperty({ description: 'Version of the matching algorithm' })
  algorithm!: string;

  @ApiProperty({ nullable: true, type: Date })
  startedAt!: Date | null;

  @ApiProperty({ nullable: true, type: Date })
  finishedAt!: Date | null;

  @ApiProperty({
    nullable: true,
    type: Date,
    description:
      'Since when it has the matches that it has, also while it is made anew; null before the first',
  })
  matchedAt!: Date | null;

  @ApiProperty({ required: false })
  error?: MatchRunErrorDto;
}

export class MatchRunListQueryDto {
  @NumberParameter(1, 50, true, 'Runs at most')
  limit: number = 10;
}

export class MatchRunListDto {
  @ApiProperty({ type: [MatchRunDto], description: 'Those asked for last first' })
  items!: MatchRunDto[];
}

export function toMatchRunDto(run: MatchRun): MatchRunDto {
  const { id, challengeId, challengeRevision, ofDraft, status, progress, algorithm } = run;
  const { startedAt, finishedAt, matchedAt } = run;
  return {
    id,
    challengeId,
    challengeRevision,
    ofDraft,
    status,
    progress,
    algorithm,
    startedAt,
    finishedAt,
    matchedAt,
    ...(run.errorCode && { error: { code: run.errorCode, message: run.errorMessage ?? '' } }),
  };
}
