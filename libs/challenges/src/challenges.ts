import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Records, type WrittenRecord } from '#database';
import { DomainError } from '#errors';
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

@Injectable()
export class Challenges extends Records<Challenge, ChallengeInput> {
  protected readonly entity = Challenge;
  protected readonly inputType = ChallengeInput;

  constructor(
    @InjectDataSource() dataSource: DataSource,
    private readonly profiles: ChallengeProfiles,
  ) {
    super(dataSource);
  }

  /** The challenge, unless it is a draft and the reader is no editor. */
  async getVisible(id: string, toEditor: boolean): Promise<Challenge> {
    const challenge = await this.get(id);
    if (challenge.status === 'draft' && !toEditor) throw this.notFound();
    return challenge;
  }

  /** A profile goes with its challenge by itself when that is deleted. */
  protected override onWritten(manager: EntityManager, records: WrittenRecord[]): Promise<void> {
    return this.profiles.askFor(manager, records);
  }

  protected notFound(): DomainError {
    return new ChallengeNotFoundError();
  }
}
