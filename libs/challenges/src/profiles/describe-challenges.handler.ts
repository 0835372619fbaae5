import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobOutcome, type JobPayloads } from '#jobs';
import { ChallengeProfiles } from './challenge-profiles.js';

@Injectable()
@HandlesJob('describe-challenges')
export class DescribeChallengesHandler implements JobHandler<'describe-challenges'>, OnApplicationBootstrap {
  constructor(private readonly profiles: ChallengeProfiles) {}

  /** The vocabulary of this version may be another than that of the last. */
  onApplicationBootstrap(): Promise<void> {
    return this.profiles.askForMissing();
  }

  async handle({ challenges }: JobPayloads['describe-challenges']): Promise<JobOutcome> {
    await this.profiles.describe(challenges.map(({ id }) => id));
    return 'done';
  }
}
