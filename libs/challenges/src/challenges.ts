import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { RecordConcepts } from '#concepts';
import { Records, type WrittenRecord } from '#database';
import { DomainError } from '#errors';
import { TEXT_FIELDS } from '#search';
import { detectLanguage, type ConceptWeight } from '#vocabulary';
import { Challenge } from './challenge.entity.js';
import { ChallengeInput } from './challenge.input.js';
import { ChallengeProfiles } from './profiles/challenge-profiles.js';

export class ChallengeNotFoundError extends DomainError {
  readonly code = 'CHALLENGE_NOT_FOUND';
  readonly kind = 'not-found';
  constructor() {
    super('There is no challenge with this id, or it is a draft that only its editors see.');
  }
}

/** A match run or a briefing, which hold a challenge's words. */
interface MadeOfChallenge {
  challengeId: string;
  ofDraft: boolean;
}

@Injectable()
export class Challenges extends Records<Challenge, ChallengeInput> {
  protected readonly entity = Challenge;
  protected readonly inputType = ChallengeInput;
  protected override readonly decisions = ['status', 'confirmedConcepts', 'removedConcepts'] as const;

  constructor(
    @InjectDataSource() dataSource: DataSource,
    private readonly profiles: ChallengeProfiles,
    private readonly concepts: RecordConcepts,
  ) {
    super(dataSource);
  }

  /** The challenge, unless it is a draft and the reader is no editor. */
  async getVisible(id: string, toEditor: boolean): Promise<Challenge> {
    const challenge = await this.get(id);
    if (challenge.status === 'draft' && !toEditor) throw this.notFound();
    return challenge;
  }

  /** Whether what was made of a challenge may be shown: to visitors nothing made of a draft, nor while it is one again. */
  async mayShow({ challengeId, ofDraft }: MadeOfChallenge, toEditor: boolean): Promise<boolean> {
    if (toEditor) return true;
    const [challenge] = await this.findByIds([challengeId]);
    return !ofDraft && challenge !== undefined && challenge.status !== 'draft';
  }

  /** A profile goes with its challenge by itself when that is deleted. */
  protected override onWritten(manager: EntityManager, records: WrittenRecord[]): Promise<void> {
    return this.profiles.askFor(manager, records);
  }

  /** What a need is about, found and decided as for other records. */
  conceptsOf(challenge: Challenge): Promise<ConceptWeight[]> {
    const { title, description, desiredOutcome } = challenge;
    return this.concepts.ofTexts(
      [
        { text: title, weight: TEXT_FIELDS.title },
        { text: description, weight: TEXT_FIELDS.problem },
        { text: desiredOutcome ?? '', weight: TEXT_FIELDS.results },
      ],
      challenge.language ?? detectLanguage([title, description, desiredOutcome].join('\n')),
      { confirmed: challenge.confirmedConcepts, removed: challenge.removedConcepts },
    );
  }

  protected notFound(): DomainError {
    return new ChallengeNotFoundError();
  }
}
