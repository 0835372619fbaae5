import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Records } from '#database';
import { DomainError } from '#errors';
import { Challenge } from './challenge.entity.js';
import { ChallengeInput } from './challenge.input.js';

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

  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource);
  }

  /** The challenge, unless it is a draft and the reader is no editor. */
  async getVisible(id: string, toEditor: boolean): Promise<Challenge> {
    const challenge = await this.get(id);
    if (challenge.status === 'draft' && !toEditor) throw this.notFound();
    return challenge;
  }

  protected notFound(): DomainError {
    return new ChallengeNotFoundError();
  }
}
