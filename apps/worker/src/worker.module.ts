import { Module } from '@nestjs/common';
import { BriefingsHandlersModule } from '#briefings';
import { ChallengesHandlersModule } from '#challenges';
import { ExchangeHandlersModule } from '#exchange';
import { IndexingHandlersModule } from '#indexing';
import { MatchingHandlersModule } from '#matching';
import { QualityHandlersModule } from '#quality';

/** The handlers of all jobs; needs the modules that connect it to database, queue and search. */
@Module({
  imports: [
    BriefingsHandlersModule,
    ChallengesHandlersModule,
    ExchangeHandlersModule,
    IndexingHandlersModule,
    MatchingHandlersModule,
    QualityHandlersModule,
  ],
})
export class WorkerModule {}
