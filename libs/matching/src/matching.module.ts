import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChallengesModule } from '#challenges';
import { Evaluator } from './evaluator.service.js';
import { MatchChallengeHandler } from './match-runs/match-challenge.handler.js';
import { MatchRun } from './match-runs/match-run.entity.js';
import { MatchRuns } from './match-runs/match-runs.js';
import { StoredMatch } from './match-runs/stored-match.entity.js';
import { Matcher } from './matcher.service.js';
import { NearNeeds } from './near-needs/near-needs.js';
import { NeedVectors } from './need-vectors.js';
import { MatchPreviewHandler } from './previews/match-preview.handler.js';
import { PreviewLatency } from './previews/preview-latency.js';
import { Previews } from './previews/previews.js';
import { SimilarRecords } from './similar-records.js';

@Module({
  imports: [TypeOrmModule.forFeature([MatchRun, StoredMatch]), ChallengesModule],
  providers: [Evaluator, Matcher, NeedVectors, MatchRuns, NearNeeds, PreviewLatency, SimilarRecords],
  exports: [Evaluator, Matcher, MatchRuns, NearNeeds, PreviewLatency, SimilarRecords],
})
export class MatchingModule {}

/** For a process that asks for previews; one that only computes them has no way to wait for an answer. */
@Module({ providers: [Previews], exports: [Previews] })
export class PreviewsModule {}

/** The match jobs' handlers, for a worker. */
@Module({
  imports: [MatchingModule, ChallengesModule],
  providers: [MatchChallengeHandler, MatchPreviewHandler],
})
export class MatchingHandlersModule {}
