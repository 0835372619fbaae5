import { ApiProperty } from '@nestjs/swagger';
import type { ConceptDetails, ConceptHit, ShownConcept } from '#concepts';
import { Text } from '#validation';
import { CONCEPT_KINDS, type ConceptKind } from '#vocabulary';
import { LabelLanguageDto } from './label-languages.js';

export class NamedConceptDto {
  @ApiProperty({ example: 'missed-appointment' })
  id!: string;

  @ApiProperty({ description: 'In the language asked for, else in English', example: 'missed appointment' })
  label!: string;
}

/** A concept that a record is about. */
export class RecordConceptDto extends NamedConceptDto implements ShownConcept {
  @ApiProperty({ description: 'How much of the record is about it', example: 4.5 })
  weight!: number;

  @ApiProperty({ description: 'A curator said so' })
  confirmed!: boolean;

  @ApiProperty({ type: [String], description: 'CPV codes under which it is bought', example: ['85121000'] })
  cpv!: string[];
}

/** What a record says besides what its editors wrote. */
export class DescribedRecordDto {
  @ApiProperty({
    type: [RecordConceptDto],
    description:
      'What it is about: confirmed concepts, then those found in its text by weight. Change them with ' +
      'confirmedConcepts and removedConcepts',
  })
  concepts!: RecordConceptDto[];
}

export class ConceptQueryDto extends LabelLanguageDto {
  @Text(100, {
    description: 'Beginnings of words of a label, with or without accents',
    example: 'missed app',
  })
  q!: string;
}

class ConceptHitDto extends NamedConceptDto implements ConceptHit {
  @ApiProperty({ description: 'The label that was found, which may be another', example: 'no-show' })
  found!: string;

  @ApiProperty({ type: [String], example: ['85121000'] })
  cpv!: string[];
}

export class ConceptListDto {
  @ApiProperty({ type: [ConceptHitDto], description: 'At most 20' })
  items!: ConceptHitDto[];
}

export class ConceptDto extends NamedConceptDto implements ConceptDetails {
  @ApiProperty({ enum: CONCEPT_KINDS })
  kind!: ConceptKind;

  @ApiProperty({
    description: 'By language, ISO 639-1; the first is preferred',
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    example: { en: ['missed appointment', 'no-show'] },
  })
  labels!: ConceptDetails['labels'];

  @ApiProperty({ type: NamedConceptDto, nullable: true })
  broader!: NamedConceptDto | null;

  @ApiProperty({ type: [NamedConceptDto] })
  narrower!: NamedConceptDto[];

  @ApiProperty({ type: [String], example: ['85121000'] })
  cpv!: string[];
}
