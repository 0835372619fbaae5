import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { Challenge, ChallengeNotFoundError } from '#challenges';
import { DomainError, InvalidInputError } from '#errors';
import { MatchRuns, type TargetType } from '#matching';
import { decisionToUndo } from './review-history.js';
import type { ReviewInput, UndoInput } from './review.input.js';
import { Review } from './review.entity.js';

export class StaleReviewError extends DomainError {
  readonly code = 'STALE_REVIEW';
  readonly kind = 'conflict';
  constructor() {
    super(
      'This match has been reviewed in the meantime. Read its newest review, and if you still decide otherwise, ' +
        'send your decision again with the number of that review in "after".',
    );
  }
}

export class NothingToUndoError extends DomainError {
  readonly code = 'NOTHING_TO_UNDO';
  readonly kind = 'conflict';
  constructor() {
    super('This match has no decision that could be undone.');
  }
}

export interface ReviewQuery {
  targetType?: TargetType | undefined;
  targetId?: string | undefined;
  offset: number;
  limit: number;
}

type MatchKey = Pick<Review, 'challengeId' | 'targetType' | 'targetId'>;
type ReviewContent = Omit<Review, keyof MatchKey | 'number' | 'reviewedAt'>;

const UNIQUE_VIOLATION = '23505';

/** What people decided on matches, every decision and undoing kept. */
@Injectable()
export class Reviews {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly matchRuns: MatchRuns,
  ) {}

  async decide(challengeId: string, input: ReviewInput, reviewer: string): Promise<Review> {
    const { runId, decision, why } = input;
    // Those who were turned down may ask.
    if (decision === 'rejected' && why === null) {
      throw new InvalidInputError([{ path: 'why', message: 'must say why the match is rejected' }]);
    }
    return this.add(challengeId, input, async (_history, manager) => {
      const { run, match } = await this.matchRuns.getMatch(manager, challengeId, runId, input);
      const { challengeRevision, algorithm } = run;
      const { rank, score, target } = match;
      return {
        ...{ decision, why, undoes: null, reviewer },
        ...{ targetTitle: target.title, targetLanguage: target.language ?? null },
        ...{ challengeRevision, algorithm, rank, score },
      };
    });
  }

  /** Goes back to what held before the newest decision that still holds. */
  async undo(challengeId: string, input: UndoInput, reviewer: string): Promise<Review> {
    return this.add(challengeId, input, (history) => {
      const undoes = decisionToUndo(history);
      if (undoes === null) throw new NothingToUndoError();
      const before = history[undoes - 2];
      const { targetTitle, targetLanguage, ...match } = before ?? history[undoes - 1]!;
      const { challengeRevision, algorithm, rank, score } = match;
      return {
        ...{ decision: before?.decision ?? null, why: before?.why ?? null, undoes, reviewer },
        ...{ targetTitle, targetLanguage, challengeRevision, algorithm, rank, score },
      };
    });
  }

  /** The newest review of each match of a challenge that has any. */
  async newest(challengeId: string): Promise<Review[]> {
    return this.dataSource
      .createQueryBuilder(Review, 'review')
      .distinctOn(['review.target_type', 'review.target_id'])
      .where('review.challenge_id = :challengeId', { challengeId })
      .orderBy('review.target_type')
      .addOrderBy('review.target_id')
      .addOrderBy('review.number', 'DESC')
      .getMany();
  }

  /** All that was decided and undone, newest first. */
  async history(challengeId: string, query: ReviewQuery): Promise<{ reviews: Review[]; total: number }> {
    const { targetType, targetId, offset, limit } = query;
    const where: FindOptionsWhere<Review> = {
      challengeId,
      ...(targetType !== undefined && { targetType }),
      ...(targetId !== undefined && { targetId }),
    };
    const [reviews, total] = await this.dataSource.getRepository(Review).findAndCount({
      where,
      order: { reviewedAt: 'DESC', targetType: 'ASC', targetId: 'ASC', number: 'DESC' },
      skip: offset,
      take: limit,
    });
    return { reviews, total };
  }

  /** Of two who decide at once, each on what they both saw, one is told so. */
  private async add(
    challengeId: string,
    { targetType, targetId, after }: UndoInput,
    contentFor: (history: Review[], manager: EntityManager) => ReviewContent | Promise<ReviewContent>,
  ): Promise<Review> {
    return this.dataSource.transaction(async (manager) => {
      await keepChallenge(manager, challengeId);
      const key: MatchKey = { challengeId, targetType, targetId };
      const history = await manager.find(Review, { where: key, order: { number: 'ASC' } });
      if (history.length !== after) throw new StaleReviewError();
      const review = { ...key, number: after + 1, ...(await contentFor(history, manager)) };
      try {
        await manager.insert(Review, review);
      } catch (error) {
        if ((error as { code?: string }).code === UNIQUE_VIOLATION) throw new StaleReviewError();
        throw error;
      }
      return manager.findOneByOrFail(Review, { ...key, number: review.number });
    });
  }
}

/** Throws unless the challenge is there; it stays until the transaction ends. */
async function keepChallenge(manager: EntityManager, id: string): Promise<void> {
  const lock = { mode: 'for_key_share' as const };
  if (!(await manager.findOne(Challenge, { where: { id }, lock }))) throw new ChallengeNotFoundError();
}
