import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { BriefingsModule } from '#briefings';
import { ChallengesModule } from '#challenges';
import type { Settings } from '#config';
import { DashboardModule } from '#dashboard';
import { ExchangeModule } from '#exchange';
import { ProblemFilter } from '#http';
import { IdentityModule } from '#identity';
import { KnowledgeModule } from '#knowledge';
import { MatchingModule, PreviewsModule } from '#matching';
import { QualityModule } from '#quality';
import { ReviewsModule } from '#reviews';
import { SuppliersModule } from '#suppliers';
import { BriefingsController } from './briefings/briefings.controller.js';
import { ChallengeBriefingsController } from './briefings/challenge-briefings.controller.js';
import { ChallengePreviewsController } from './challenge-previews/challenge-previews.controller.js';
import { ChallengesController } from './challenges/challenges.controller.js';
import { CpvSuggestionsController } from './cpv-suggestions/cpv-suggestions.controller.js';
import { DashboardController } from './dashboard/dashboard.controller.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { ImportsController } from './imports/imports.controller.js';
import { InputPipe } from './input.pipe.js';
import { KnowledgeController } from './knowledge/knowledge.controller.js';
import { MatchPreviewsController } from './match-previews/match-previews.controller.js';
import { ChallengeMatchesController } from './match-runs/challenge-matches.controller.js';
import { MatchRunsController } from './match-runs/match-runs.controller.js';
import { QualityController } from './quality/quality.controller.js';
import { RankingController } from './quality/ranking.controller.js';
import { RateLimitGuard } from './rate-limit.guard.js';
import { ReviewsController } from './reviews/reviews.controller.js';
import { SessionController } from './session/session.controller.js';
import { SuppliersController } from './suppliers/suppliers.controller.js';
import { VocabularyController } from './vocabulary/vocabulary.controller.js';

const MINUTE = 60_000;
/** Calls that compute much and keep nothing. */
const COMPUTED: readonly unknown[] = [
  MatchPreviewsController,
  ChallengePreviewsController,
  CpvSuggestionsController,
];
/** The throttler has no "unlimited". */
const limitOf = (perMinute: number): number => (perMinute === 0 ? Number.MAX_SAFE_INTEGER : perMinute);

/** The HTTP side of the product; needs the modules that connect it to database, queue and search. */
@Module({})
export class ApiModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ThrottlerModule.forRoot({
          setHeaders: false,
          throttlers: [
            { name: 'requests', ttl: MINUTE, limit: limitOf(settings.RATE_LIMIT_PER_MINUTE) },
            {
              name: 'previews',
              ttl: MINUTE,
              limit: limitOf(settings.PREVIEW_LIMIT_PER_MINUTE),
              skipIf: (context) => !COMPUTED.includes(context.getClass()),
            },
          ],
        }),
        BriefingsModule,
        ChallengesModule,
        DashboardModule,
        ExchangeModule,
        IdentityModule,
        KnowledgeModule,
        MatchingModule,
        PreviewsModule,
        QualityModule,
        ReviewsModule,
        SuppliersModule,
      ],
      controllers: [
        HealthController,
        KnowledgeController,
        SuppliersController,
        ChallengesController,
        ChallengeMatchesController,
        ReviewsController,
        MatchRunsController,
        ChallengeBriefingsController,
        BriefingsController,
        MatchPreviewsController,
        ChallengePreviewsController,
        DashboardController,
        ImportsController,
        QualityController,
        RankingController,
        CpvSuggestionsController,
        VocabularyController,
        SessionController,
      ],
      providers: [
        Readiness,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: RateLimitGuard },
        { provide: APP_PIPE, useClass: InputPipe },
      ],
    };
  }
}
