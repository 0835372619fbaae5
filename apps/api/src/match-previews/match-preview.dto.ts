import { ApiProperty } from '@nestjs/swagger';
import type { MatchPreview } from '#matching';
import { SECTORS } from '#vocabulary';
import { MatchDto } from '../match-runs/match.dto.js';

class UnderstoodConceptDto {
  @ApiProperty({ example: 'missed-appointment' })
  id!: string;

  @ApiProperty({ description: 'In the language of the need where the vocabulary has it, else in English' })
  label!: string;

  @ApiProperty({ type: [String], description: 'CPV codes behind it' })
  cpv!: string[];
}

export class MatchPreviewDto {
  @ApiProperty({
    nullable: true,
    type: String,
    description: 'Language of the need, ISO 639-1',
    example: 'en',
  })
  language!: string | null;

  @ApiProperty({ description: 'Concepts understood', type: [UnderstoodConceptDto] })
  concepts!: UnderstoodConceptDto[];

  @ApiProperty({
    enum: SECTORS,
    isArray: true,
    description:
      'Sectors that the need speaks of and does not state, most said first: to be stated by a person',
  })
  sectors!: MatchPreview['sectors'];

  @ApiProperty({ type: [MatchDto], description: 'Comparable cases' })
  knowledge!: MatchPreview['knowledge'];

  @ApiProperty({ type: [MatchDto], description: 'Able suppliers' })
  suppliers!: MatchPreview['suppliers'];

  @ApiProperty({ description: 'Version of the matching algorithm', example: 'lexical-1' })
  algorithm!: string;

  @ApiProperty({ description: 'Milliseconds, waiting in the queue included' })
  tookMs!: number;
}
