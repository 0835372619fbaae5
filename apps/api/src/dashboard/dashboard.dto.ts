import { ApiProperty } from '@nestjs/swagger';

class HoldingsDto {
  @ApiProperty()
  knowledge!: number;

  @ApiProperty()
  suppliers!: number;

  @ApiProperty({ description: 'Knowledge items and suppliers that nobody has written to for a year' })
  unchangedForAYear!: number;
}

class ChallengeCountsDto {
  @ApiProperty()
  draft!: number;

  @ApiProperty()
  published!: number;

  @ApiProperty()
  closed!: number;
}

class FunnelDto {
  @ApiProperty({ description: 'All but drafts' })
  challenges!: number;

  @ApiProperty({ description: 'Of those, with a match run that succeeded' })
  matched!: number;

  @ApiProperty({ description: 'Of those, with a standing decision on a match' })
  reviewed!: number;

  @ApiProperty({ description: 'Of those, with a match that was accepted' })
  accepted!: number;
}

class ToReviewDto {
  @ApiProperty()
  challengeId!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ nullable: true, type: String })
  language!: string | null;

  @ApiProperty({ description: 'Matches of the newest run' })
  matches!: number;

  @ApiProperty()
  matchedAt!: Date;
}

class ToReviewListDto {
  @ApiProperty({ description: 'Published challenges with matches and no standing decision on any' })
  total!: number;

  @ApiProperty({ type: [ToReviewDto], description: 'The ten that wait longest' })
  items!: ToReviewDto[];
}

class CountryCountsDto {
  @ApiProperty({ nullable: true, type: String, description: 'Null for records that state none' })
  country!: string | null;

  @ApiProperty({ description: 'Published challenges' })
  challenges!: number;

  @ApiProperty()
  suppliers!: number;
}

class LaneDto {
  @ApiProperty({ example: 'indexing' })
  lane!: string;

  @ApiProperty({ nullable: true, type: 'integer', description: 'Null when the queue does not answer' })
  waiting!: number | null;

  @ApiProperty({ nullable: true, type: 'integer' })
  active!: number | null;

  @ApiProperty({ description: 'Of the last seven days' })
  failed!: number;

  @ApiProperty({
    nullable: true,
    type: Date,
    description: 'Since when the oldest job that has not ended waits',
  })
  oldestSince!: Date | null;
}

class JobsDto {
  @ApiProperty({ type: [LaneDto] })
  lanes!: LaneDto[];

  @ApiProperty({ description: 'Asked for and not handed to the queue yet' })
  unpublished!: number;

  @ApiProperty({ nullable: true, type: Date })
  lastIndexedAt!: Date | null;
}

export class DashboardDto {
  @ApiProperty()
  holdings!: HoldingsDto;

  @ApiProperty({ description: 'By status' })
  challenges!: ChallengeCountsDto;

  @ApiProperty()
  funnel!: FunnelDto;

  @ApiProperty()
  toReview!: ToReviewListDto;

  @ApiProperty({ type: [CountryCountsDto] })
  countries!: CountryCountsDto[];

  @ApiProperty()
  jobs!: JobsDto;
}
