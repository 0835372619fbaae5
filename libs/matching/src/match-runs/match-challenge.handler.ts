import { Injectable } from '@nestjs/common';
import { ChallengeNotFoundError, Challenges } from '#challenges';
import { HandlesJob, type JobHandler, type JobOutcome, type JobPayloads } from '#jobs';
import { Matcher } from '../matcher.service.js';
import { MatchRuns } from './match-runs.js';

/** Matches kept of each target type. */
const KEPT = 200;

@Injectable()
@HandlesJob('match-challenge')
export class MatchChallengeHandler implements JobHandler<'match-challenge'> {
  constructor(
    private readonly challenges: Challenges,
    private readonly matcher: Matcher,
    private readonly runs: MatchRuns,
  ) {}

  async handle(payload: JobPayloads['match-challenge']): Promise<JobOutcome> {
    const { runId, attempt } = payload;
    if (!(await this.runs.begin(runId, attempt)))
      return { skipped: 'this attempt has ended or was replaced' };
    const challenge = await this.findChallenge(payload.challengeId);
    if (challenge?.revision !== payload.revision) {
      await this.runs.fail(
        runId,
        attempt,
        'CHALLENGE_CHANGED',
        'The challenge was changed before it was matched. Start a run for its new revision.',
      );
      return { skipped: 'the challenge was changed or deleted since' };
    }
    await this.runs.report(runId, attempt, 10);
    const { matches, algorithm } = await this.matcher.match(challenge, KEPT);
    await this.runs.report(runId, attempt, 90);
    const all = [...matches.knowledge, ...matches.supplier];
    const stored = await this.runs.succeed(runId, attempt, all, algorithm);
    return stored ? 'done' : { skipped: 'this attempt has ended or was replaced' };
  }

  async onFailed({ runId, attempt }: JobPayloads['match-challenge']): Promise<void> {
    await this.runs.fail(
      runId,
      attempt,
      'MATCHING_FAILED',
      'The challenge could not be matched. Start the run again; if it fails again, look at the log of the worker.',
    );
  }

  private findChallenge(id: string) {
    return this.challenges.get(id).catch((error: unknown) => {
      if (error instanceof ChallengeNotFoundError) return null;
      throw error;
    });
  }
}
