import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Challenge } from './challenge.entity.js';
import { ChallengeList } from './challenge-list.js';
import { Challenges } from './challenges.js';
import { ChallengeProfiles } from './profiles/challenge-profiles.js';
import { DescribeChallengesHandler } from './profiles/describe-challenges.handler.js';
import { ProfileSearch } from './profiles/profile-search.js';

@Module({
  imports: [TypeOrmModule.forFeature([Challenge])],
  providers: [Challenges, ChallengeList, ChallengeProfiles, ProfileSearch],
  exports: [Challenges, ChallengeList, ChallengeProfiles, ProfileSearch],
})
export class ChallengesModule {}

/** The job's handler, for a worker. */
@Module({ imports: [ChallengesModule], providers: [DescribeChallengesHandler] })
export class ChallengesHandlersModule {}
