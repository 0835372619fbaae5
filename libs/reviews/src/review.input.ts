import { TARGET_TYPES, type TargetType } from '#matching';
import { OneOf, RecordId, Text, Uuid, Whole } from '#validation';
import { DECISIONS, type Decision } from './review.entity.js';

const MAX_WHY = 2_000;
/** More reviews than a match ever gets. */
const MAX_NUMBER = 1_000_000;

/** Which match is meant, and what the reviewer knew of it. */
export class UndoInput {
  @OneOf(TARGET_TYPES, { example: 'supplier' })
  targetType!: TargetType;

  @RecordId({ description: 'The record that the match leads to', example: 'some-supplier' })
  targetId!: string;

  @Whole(0, MAX_NUMBER, {
    description: 'Number of the newest review of this match that the reviewer has seen; 0 for none',
    example: 0,
  })
  after!: number;
}

export class ReviewInput extends UndoInput {
  @Uuid({ description: 'The match run whose match the reviewer looks at' })
  runId!: string;

  @OneOf(DECISIONS, { example: 'rejected' })
  decision!: Decision;

  @Text(MAX_WHY, {
    multiline: true,
    nullable: true,
    description: 'Must be stated for a rejection',
    example: 'Delivers to hospitals of another size only.',
  })
  why: string | null = null;
}
