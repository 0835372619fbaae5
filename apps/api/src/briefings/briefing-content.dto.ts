import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { PART_KINDS, SOURCE_TYPES } from '#briefings';

class BriefingPartDto {
  @ApiProperty({
    enum: PART_KINDS,
    description: '`quote` and `value` are claims and name footnotes; `text` are words of the briefing itself',
  })
  kind!: (typeof PART_KINDS)[number];

  @ApiProperty()
  text!: string;

  @ApiProperty({
    nullable: true,
    type: String,
    description: 'Where it is not that of the briefing, ISO 639-1',
  })
  lang!: string | null;

  @ApiProperty({ type: [Number], description: 'Numbers of the footnotes that hold the claim' })
  footnotes!: number[];
}

/** Lines or cells of parts. */
const rowsOf = (depth: number): object => ({
  type: 'array',
  items: depth === 1 ? { $ref: getSchemaPath(BriefingPartDto) } : rowsOf(depth - 1),
});

class BriefingParagraphDto {
  @ApiProperty({ enum: ['paragraph'] })
  kind!: 'paragraph';

  @ApiProperty()
  text!: string;
}

class BriefingHeadingDto {
  @ApiProperty({ enum: ['heading'] })
  kind!: 'heading';

  @ApiProperty({ type: [BriefingPartDto] })
  parts!: BriefingPartDto[];
}

class BriefingStatementsDto {
  @ApiProperty({ enum: ['statements'] })
  kind!: 'statements';

  @ApiProperty()
  label!: string;

  @ApiProperty(rowsOf(2))
  items!: BriefingPartDto[][];
}

class BriefingTableDto {
  @ApiProperty({ enum: ['table'] })
  kind!: 'table';

  @ApiProperty()
  caption!: string;

  @ApiProperty({ type: [String] })
  columns!: string[];

  @ApiProperty(rowsOf(3))
  rows!: BriefingPartDto[][][];
}

const BLOCKS = [BriefingParagraphDto, BriefingHeadingDto, BriefingStatementsDto, BriefingTableDto] as const;

@ApiExtraModels(BriefingPartDto, ...BLOCKS)
class BriefingSectionDto {
  @ApiProperty({ example: 'cases' })
  id!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty({ type: 'array', items: { oneOf: BLOCKS.map((block) => ({ $ref: getSchemaPath(block) })) } })
  blocks!: InstanceType<(typeof BLOCKS)[number]>[];
}

class FootnoteRecordDto {
  @ApiProperty({ enum: SOURCE_TYPES })
  type!: (typeof SOURCE_TYPES)[number];

  @ApiProperty()
  id!: string;

  @ApiProperty({ description: 'As it was when the briefing was made' })
  revision!: number;
}

class FootnoteDto {
  @ApiProperty()
  number!: number;

  @ApiProperty()
  record!: FootnoteRecordDto;

  @ApiProperty()
  recordTitle!: string;

  @ApiProperty({ nullable: true, type: String })
  recordLang!: string | null;

  @ApiProperty({ description: 'Kind, id and revision in words' })
  recordLabel!: string;

  @ApiProperty({ example: 'solution' })
  field!: string;

  @ApiProperty()
  fieldLabel!: string;

  @ApiProperty({ description: 'Exactly as the record states it' })
  quote!: string;

  @ApiProperty({ description: 'A number or code, which the text shows in other words' })
  isRaw!: boolean;

  @ApiProperty({ nullable: true, type: String })
  sourceName!: string | null;

  @ApiProperty({ nullable: true, type: String, description: 'Null for a challenge, which is its own source' })
  sourceUrl!: string | null;
}

class BriefedChallengeDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  revision!: number;

  @ApiProperty()
  title!: string;

  @ApiProperty({ nullable: true, type: String })
  language!: string | null;
}

export class BriefingContentDto {
  @ApiProperty()
  language!: string;

  @ApiProperty()
  title!: string;

  @ApiProperty()
  challenge!: BriefedChallengeDto;

  @ApiProperty()
  version!: number;

  @ApiProperty({ format: 'date-time', type: String })
  preparedAt!: string;

  @ApiProperty()
  algorithm!: string;

  @ApiProperty({ type: [String] })
  notices!: string[];

  @ApiProperty({ type: [BriefingSectionDto] })
  sections!: BriefingSectionDto[];

  @ApiProperty()
  footnotesTitle!: string;

  @ApiProperty({ type: [FootnoteDto] })
  footnotes!: FootnoteDto[];

  @ApiProperty({ type: [String] })
  closing!: string[];
}
