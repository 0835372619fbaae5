import { ValidateBy } from 'class-validator';
import {
  ConceptList,
  Country,
  CpvList,
  Euros,
  LanguageCode,
  Nuts,
  OneOf,
  RecordId,
  SectorList,
  Text,
  TextList,
  WebAddress,
  Year,
} from '#validation';
import { KNOWLEDGE_KINDS, PROCEDURES, type KnowledgeKind, type Procedure, type Sector } from '#vocabulary';

/** What an editor or an import states of a knowledge item. Everything not stated is null or []. */
export class KnowledgeItemInput {
  @RecordId({
    nullable: true,
    description: 'Made by the service when left out',
    example: 'ventspils-electric-buses',
  })
  id?: string;

  @OneOf(KNOWLEDGE_KINDS, { example: 'good_practice' })
  kind!: KnowledgeKind;

  @Text(300, { example: 'Ventspils: proving electric bus performance before purchase' })
  title!: string;

  @LanguageCode({ nullable: true })
  language: string | null = null;

  @Text(5_000, { nullable: true, multiline: true })
  summary: string | null = null;

  @Text(20_000, { nullable: true, multiline: true, description: 'The need, as it was' })
  problem: string | null = null;

  @Text(20_000, { nullable: true, multiline: true, description: 'What was bought or done, and how' })
  solution: string | null = null;

  @Text(20_000, { nullable: true, multiline: true })
  results: string | null = null;

  @Text(20_000, { nullable: true, multiline: true, description: 'Editorial note on what was learnt' })
  lessons: string | null = null;

  @SectorList()
  sectors: Sector[] = [];

  @TextList(50, 200, { example: ['electric buses'] })
  technologies: string[] = [];

  @Text(500, { nullable: true })
  buyer: string | null = null;

  @TextList(100, 300, { example: [] })
  suppliers: string[] = [];

  @Country({ nullable: true })
  country: string | null = null;

  @Text(200, { nullable: true })
  region: string | null = null;

  @Nuts({ nullable: true })
  nuts: string | null = null;

  @OneOf(PROCEDURES, { nullable: true, example: 'ppi' })
  procedure: Procedure | null = null;

  @Euros({ nullable: true })
  budgetEur: number | null = null;

  @Year({ nullable: true })
  yearFrom: number | null = null;

  @Year({ nullable: true })
  @ValidateBy({
    name: 'isNotBeforeYearFrom',
    validator: {
      validate: (yearTo, args) => {
        const { yearFrom } = args?.object as KnowledgeItemInput;
        return typeof yearTo !== 'number' || typeof yearFrom !== 'number' || yearTo >= yearFrom;
      },
      defaultMessage: () => 'yearTo must not be before yearFrom',
    },
  })
  yearTo: number | null = null;

  @CpvList()
  cpv: string[] = [];

  @ConceptList({
    description: 'Concepts that a curator says this is about; they weigh more than those found',
  })
  confirmedConcepts: string[] = [];

  @ConceptList({ description: 'Concepts that the text seems to mention but is not about', example: [] })
  removedConcepts: string[] = [];

  @TextList(100, 200, { example: ['public transport', 'pilot before purchase'] })
  keywords: string[] = [];

  @Text(300, { nullable: true })
  sourceName: string | null = null;

  @WebAddress()
  sourceUrl!: string;
}
