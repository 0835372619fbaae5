import { ApiProperty } from '@nestjs/swagger';
import { LanguageCode, Text } from '#validation';
import type { CpvSuggestion, SuggestionBasis } from '#vocabulary';

export class CpvSuggestionInput {
  @Text(20_000, {
    multiline: true,
    description: 'What is needed, in everyday words, in any language',
    example: 'One in eight booked patients does not come, and staff phone them by hand the day before.',
  })
  text!: string;

  @LanguageCode({ nullable: true, description: 'Language of the text, ISO 639-1; found out when left out' })
  language: string | null = null;
}

class SuggestionBasisDto implements SuggestionBasis {
  @ApiProperty({ type: [String], description: 'Words of the text', example: ['does not come'] })
  words!: string[];

  @ApiProperty({ description: 'The label that they led to', example: 'missed appointment' })
  label!: string;

  @ApiProperty({
    nullable: true,
    type: String,
    description: 'The concept that has the label; null for the official label of the code',
    example: 'missed-appointment',
  })
  concept!: string | null;
}

class CpvSuggestionDto implements CpvSuggestion {
  @ApiProperty({ example: '85121000' })
  code!: string;

  @ApiProperty({
    description:
      'The official label in the language of the text, else in English; that of a concept where no official table ' +
      'has been imported',
  })
  label!: string;

  @ApiProperty({ description: 'Beside the best of this answer, which has 1', example: 1 })
  score!: number;

  @ApiProperty({ type: [SuggestionBasisDto], description: 'Why, strongest first' })
  basis!: SuggestionBasisDto[];
}

export class CpvSuggestionsDto {
  @ApiProperty({
    nullable: true,
    type: String,
    description: 'Language of the text, ISO 639-1',
    example: 'en',
  })
  language!: string | null;

  @ApiProperty({ type: [CpvSuggestionDto], description: 'At most five, best first' })
  items!: CpvSuggestionDto[];
}
