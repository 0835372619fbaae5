import {
  ConceptList,
  Country,
  CpvList,
  Euros,
  LanguageCode,
  OneOf,
  RecordId,
  SectorList,
  Text,
} from '#validation';
import type { Sector } from '#vocabulary';
import { CHALLENGE_STATUSES, type ChallengeStatus } from './challenge.entity.js';

/** What a buyer says of a need; the same for a stored challenge and for a preview. */
export class NeedInput {
  @Text(300, { example: 'Patients miss outpatient appointments' })
  title!: string;

  @Text(20_000, {
    multiline: true,
    description: 'The need in everyday words, in any language',
    example: 'One in eight booked patients does not come, and staff phone them by hand the day before.',
  })
  description!: string;

  @Text(5_000, {
    nullable: true,
    multiline: true,
    example: 'Half as many missed appointments within a year.',
  })
  desiredOutcome: string | null = null;

  @SectorList({ example: ['health'] })
  sectors: Sector[] = [];

  @Country({ nullable: true })
  country: string | null = null;

  @Euros({ nullable: true, example: 120000 })
  budgetEur: number | null = null;

  @LanguageCode({ nullable: true, description: 'Language of the text, ISO 639-1; found out when left out' })
  language: string | null = null;

  @ConceptList({
    description:
      'Concepts that a person says the need is about; they weigh more than those found in its text',
  })
  confirmedConcepts: string[] = [];

  @ConceptList({ description: 'Concepts that the text seems to mention but is not about', example: [] })
  removedConcepts: string[] = [];
}

/** A need as it is stored. */
export class ChallengeInput extends NeedInput {
  @RecordId({
    nullable: true,
    description: 'Made by the service when left out',
    example: 'missed-appointments',
  })
  id?: string;

  @OneOf(CHALLENGE_STATUSES, { description: 'Default published; drafts are seen by editors alone' })
  status: ChallengeStatus = 'published';

  @CpvList()
  cpv: string[] = [];

  @Text(500, { nullable: true, description: 'The contracting authority that will pay' })
  buyer: string | null = null;

  @Text(500, { nullable: true, description: 'The unit that has the need day to day' })
  needOwner: string | null = null;
}
