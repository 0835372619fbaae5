import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  DataSource,
  IsNull,
  Not,
  type EntityManager,
  type FindOptionsWhere,
  type QueryPartialEntity,
} from 'typeorm';
import { Challenge, ChallengeNotFoundError, Challenges } from '#challenges';
import { DomainError } from '#errors';
import { Outbox, Watching } from '#jobs';
import { isUuid } from '#validation';
import type { Match, TargetType } from '../matcher/index.js';
import { NeedVectors } from '../need-vectors.js';
import { MatchRun } from './match-run.entity.js';
import { StoredMatch } from './stored-match.entity.js';

export class MatchRunNotFoundError extends DomainError {
  readonly code = 'MATCH_RUN_NOT_FOUND';
  readonly kind = 'not-found';
  constructor() {
    super('There is no match run with this id. Start one with POST /challenges/:id/match-runs.');
  }
}

export class MatchNotFoundError extends DomainError {
  readonly code = 'MATCH_NOT_FOUND';
  readonly kind = 'not-found';
  constructor() {
    super(
      'This run of the challenge has no such match. Read the matches again with GET /challenges/:id/matches, which ' +
        'also names their run.',
    );
  }
}

/** Which record a match leads to. */
export interface TargetKey {
  targetType: TargetType;
  targetId: string;
}

/**
 * Match runs of challenges and their matches, which hold the need's own words. Those of a draft are seen by editors alone,
 * also when the challenge is published later; those of a published challenge are hidden again while it is a draft.
 */
@Injectable()
export class MatchRuns {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly challenges: Challenges,
    private readonly outbox: Outbox,
    private readonly needVectors: NeedVectors,
    private readonly watching: Watching,
  ) {}

  /** Queues a run for the challenge as it stands, or returns the one that is under way. */
  async start(challengeId: string): Promise<MatchRun> {
    return this.dataSource.transaction(async (manager) => {
      // The lock makes two callers at once get one run.
      const challenge = await manager.findOne(Challenge, {
        where: { id: challengeId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!challenge) throw new ChallengeNotFoundError();
      const key = {
        challengeId,
        challengeRevision: challenge.revision,
        algorithm: this.needVectors.algorithm,
      };
      const known = await manager.findOneBy(MatchRun, key);
      if (known && (known.status === 'queued' || known.status === 'running')) return known;
      const run = await manager.save(
        manager.create(MatchRun, {
          ...(known ?? key),
          ofDraft: challenge.status === 'draft',
          attempt: (known?.attempt ?? 0) + 1,
          status: 'queued',
          progress: 0,
          errorCode: null,
          errorMessage: null,
          startedAt: null,
          finishedAt: null,
        }),
      );
      await this.outbox.add(manager, 'match-challenge', {
        runId: run.id,
        challengeId,
        revision: run.challengeRevision,
        algorithm: run.algorithm,
        attempt: run.attempt,
      });
      return run;
    });
  }

  async get(id: string, toEditor: boolean): Promise<MatchRun> {
    const run = isUuid(id) ? await this.dataSource.manager.findOneBy(MatchRun, { id }) : null;
    if (!run || !(await this.challenges.mayShow(run, toEditor))) throw new MatchRunNotFoundError();
    return run;
  }

  /** Runs of a challenge, those asked for last first; those of drafts to editors alone. */
  async newest(challengeId: string, limit: number, toEditor: boolean): Promise<MatchRun[]> {
    return (
      this.dataSource
        .createQueryBuilder(MatchRun, 'run')
        .where('run.challenge_id = :challengeId', { challengeId })
        .andWhere(toEditor ? 'true' : 'NOT run.of_draft')
        // One that waits has no times yet, also when it is made anew.
        .orderBy(`coalesce(run.started_at, run.finished_at, 'infinity')`, 'DESC')
        .addOrderBy('run.created_at', 'DESC')
        .limit(limit)
        .getMany()
    );
  }

  /** The run as it is now and at each change, until it has ended or the process ends. */
  watch(id: string, toEditor: boolean): AsyncIterable<MatchRun> {
    return this.watching.follow({
      read: () => this.get(id, toEditor),
      stateOf: ({ attempt, status, progress }) => `${attempt} ${status} ${progress}`,
      hasEnded: ({ status }) => status === 'succeeded' || status === 'failed',
    });
  }

  /** The run that found matches last, which are shown; of a draft to editors alone. */
  async findLatest(challengeId: string, toEditor: boolean): Promise<MatchRun | null> {
    return this.findNewestMatched({ challengeId, ...(toEditor ? {} : { ofDraft: false }) });
  }

  /** The run that last found matches of this revision. */
  async findLatestOf({ id, revision }: Challenge): Promise<MatchRun | null> {
    return this.findNewestMatched({ challengeId: id, challengeRevision: revision });
  }

  private findNewestMatched(where: FindOptionsWhere<MatchRun>): Promise<MatchRun | null> {
    return this.dataSource.manager.findOne(MatchRun, {
      // Not by its status: a run that is made anew keeps the matches it has until it has new ones.
      where: { ...where, matchedAt: Not(IsNull()) },
      order: { matchedAt: 'DESC', id: 'ASC' },
    });
  }

  /** Matches of a run by rank, knowledge first; records deleted since are left out. */
  async matchesOf(runId: string, targetType: TargetType | undefined, limit: number): Promise<Match[]> {
    const rows = await this.dataSource
      .createQueryBuilder(StoredMatch, 'match')
      .where('match.run_id = :runId', { runId })
      .andWhere(targetType ? 'match.target_type = :targetType' : 'true', { targetType })
      .andWhere(
        `CASE match.target_type
           WHEN 'knowledge' THEN EXISTS (SELECT FROM knowledge_items item WHERE item.id = match.target_id)
           ELSE EXISTS (SELECT FROM suppliers supplier WHERE supplier.id = match.target_id) END`,
      )
      .orderBy('match.target_type')
      .addOrderBy('match.rank')
      .getMany();
    return rows
      .filter(
        (row, index) =>
          rows.slice(0, index).filter((other) => other.targetType === row.targetType).length < limit,
      )
      .map(({ rank, score, target, reasons, missing, gaps, alsoAs }) => ({
        rank,
        score,
        target,
        reasons,
        missing,
        ...(gaps && { gaps }),
        alsoAs,
      }));
  }

  /** One match of a run of the challenge, as it was found; read in the caller's transaction. */
  async getMatch(
    manager: EntityManager,
    challengeId: string,
    runId: string,
    { targetType, targetId }: TargetKey,
  ): Promise<{ run: MatchRun; match: StoredMatch }> {
    const run = await manager.findOneBy(MatchRun, { id: runId, challengeId, matchedAt: Not(IsNull()) });
    const match = run && (await manager.findOneBy(StoredMatch, { runId, targetType, targetId }));
    if (!match) throw new MatchNotFoundError();
    return { run, match };
  }

  /** Marks that a worker has begun; false when this attempt is not to be run any more. */
  async begin(runId: string, attempt: number): Promise<boolean> {
    const result = await this.dataSource
      .createQueryBuilder()
      .update(MatchRun)
      .set({ status: 'running', startedAt: () => 'coalesce(started_at, now())' })
      .where(`id = :runId AND attempt = :attempt AND status IN ('queued', 'running')`, { runId, attempt })
      .execute();
    return result.affected === 1;
  }

  async report(runId: string, attempt: number, progress: number): Promise<void> {
    await this.dataSource.manager.update(MatchRun, { id: runId, attempt, status: 'running' }, { progress });
  }

  /**
   * Replaces the run's matches and ends it, all or nothing; false when this attempt is not running any more. `algorithm`
   * is the one that made them: another than was asked for when the embedding model was away.
   */
  async succeed(runId: string, attempt: number, matches: Match[], algorithm: string): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const outcome = { status: 'succeeded', progress: 100, matchedAt: () => 'now()' } as const;
      if (!(await this.end(manager, runId, attempt, outcome))) return false;
      await this.nameAlgorithm(manager, runId, algorithm);
      await manager.delete(StoredMatch, { runId });
      const rows = matches.map((match) => ({
        ...match,
        runId,
        targetType: match.target.type,
        targetId: match.target.id,
      }));
      await manager.insert(StoredMatch, rows);
      return true;
    });
  }

  /** An earlier run of the same algorithm on the same revision gives way to this one. */
  private async nameAlgorithm(manager: EntityManager, runId: string, algorithm: string): Promise<void> {
    const run = await manager.findOneByOrFail(MatchRun, { id: runId });
    if (run.algorithm === algorithm) return;
    const { challengeId, challengeRevision } = run;
    await manager.delete(MatchRun, { challengeId, challengeRevision, algorithm });
    await manager.update(MatchRun, { id: runId }, { algorithm });
  }

  async fail(runId: string, attempt: number, errorCode: string, errorMessage: string): Promise<void> {
    await this.end(this.dataSource.manager, runId, attempt, { status: 'failed', errorCode, errorMessage });
  }

  private async end(
    manager: EntityManager,
    runId: string,
    attempt: number,
    outcome: QueryPartialEntity<MatchRun>,
  ): Promise<boolean> {
    const result = await manager
      .createQueryBuilder()
      .update(MatchRun)
      .set({ ...outcome, finishedAt: () => 'now()' })
      .where(`id = :runId AND attempt = :attempt AND status IN ('queued', 'running')`, { runId, attempt })
      .execute();
    return result.affected === 1;
  }
}
