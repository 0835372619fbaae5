import { Module } from '@nestjs/common';
import { IndexingHandlersModule } from '#indexing';
import { MatchingHandlersModule } from '#matching';

/** The handlers of all jobs; needs the modules that connect it to database, queue and search. */
@Module({ imports: [IndexingHandlersModule, MatchingHandlersModule] })
export class WorkerModule {}
