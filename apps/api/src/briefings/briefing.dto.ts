import { ApiExtraModels, ApiProperty, OmitType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import {
  BRIEFING_LANGUAGES,
  BRIEFING_STATUSES,
  type Briefing,
  type BriefingContent,
  type BriefingLanguage,
  type BriefingStatus,
} from '#briefings';
import { BriefingContentDto } from './briefing-content.dto.js';

export class BriefingInput {
  @ApiProperty({ enum: BRIEFING_LANGUAGES, description: "Of the briefing's own words", example: 'en' })
  @IsIn(BRIEFING_LANGUAGES)
  language!: BriefingLanguage;
}

export class BriefingStartedDto {
  @ApiProperty({ format: 'uuid' })
  briefingId!: string;

  @ApiProperty({ description: 'Grows with each briefing of the challenge', example: 1 })
  version!: number;
}

class BriefingErrorDto {
  @ApiProperty({ example: 'CHALLENGE_CHANGED' })
  code!: string;

  @ApiProperty()
  message!: string;
}

@ApiExtraModels(BriefingContentDto)
export class BriefingDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  challengeId!: string;

  @ApiProperty({ description: 'Revision of the challenge that it is about' })
  challengeRevision!: number;

  @ApiProperty({ description: 'From 1, growing with each briefing of the challenge' })
  version!: number;

  @ApiProperty({ enum: BRIEFING_LANGUAGES })
  language!: BriefingLanguage;

  @ApiProperty({ description: 'Whether that revision was a draft: only editors see it then' })
  ofDraft!: boolean;

  @ApiProperty({ enum: BRIEFING_STATUSES })
  status!: BriefingStatus;

  @ApiProperty({ minimum: 0, maximum: 100 })
  progress!: number;

  @ApiProperty({ nullable: true, type: String, description: 'Of the matcher; null until it is made' })
  algorithm!: string | null;

  @ApiProperty()
  createdAt!: Date;

  @ApiProperty({ nullable: true, type: Date })
  startedAt!: Date | null;

  @ApiProperty({ nullable: true, type: Date })
  finishedAt!: Date | null;

  @ApiProperty({ required: false })
  error?: BriefingErrorDto;

  @ApiProperty({
    nullable: true,
    type: BriefingContentDto,
    description: 'What it says, as it was when it was made; null until then',
  })
  content!: BriefingContent | null;
}

/** As lists and events have it: without what it says. */
export class BriefingStateDto extends OmitType(BriefingDto, ['content']) {}

export class BriefingListDto {
  @ApiProperty({ type: [BriefingStateDto] })
  items!: BriefingStateDto[];
}

export function toBriefingStateDto(briefing: Briefing): BriefingStateDto {
  const { content: _content, errorCode, errorMessage, ...shown } = briefing;
  return { ...shown, ...(errorCode && { error: { code: errorCode, message: errorMessage ?? '' } }) };
}

export function toBriefingDto(briefing: Briefing & { content: BriefingContent | null }): BriefingDto {
  return { ...toBriefingStateDto(briefing), content: briefing.content };
}
