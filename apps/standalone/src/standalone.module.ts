import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConfigModule, type Settings } from '#config';
import { dataSourceOptions } from '#database';
import { ExchangeModule } from '#exchange';
import { IdentityModule } from '#identity';
import { IndexingModule } from '#indexing';
import { JobsModule, type JobsOptions } from '#jobs';
import { KnowledgeItems, KnowledgeModule } from '#knowledge';
import { SearchIndex } from '#search';
import { EmbeddedSearchIndex } from '#search-embedded';
import { Suppliers, SuppliersModule } from '#suppliers';
import { ApiModule } from '../../api/src/api.module.js';
import { WorkerModule } from '../../worker/src/worker.module.js';

@Module({
  providers: [{ provide: SearchIndex, useClass: EmbeddedSearchIndex }],
  exports: [SearchIndex],
})
class EmbeddedSearchModule {}

/** Everything in one process: API and worker on one database, queue and search index. */
@Module({})
export class StandaloneModule {
  static forRoot(settings: Settings, databaseUrl: string): DynamicModule {
    return {
      module: StandaloneModule,
      imports: [
        ConfigModule.forRoot(settings),
        TypeOrmModule.forRoot({
          ...dataSourceOptions({ url: databaseUrl }),
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 1_000,
        }),
        JobsModule.forProducerAndWorker(jobsOptions(settings, databaseUrl)),
        { module: EmbeddedSearchModule, global: true },
        IndexingModule.forRoot([KnowledgeModule, SuppliersModule], [KnowledgeItems, Suppliers]),
        ExchangeModule,
        IdentityModule,
        ApiModule.forRoot(settings),
        WorkerModule,
      ],
    };
  }
}

function jobsOptions(settings: Settings, databaseUrl: string): JobsOptions {
  return {
    databaseUrl,
    backend: settings.REDIS_URL
      ? { kind: 'redis', url: settings.REDIS_URL }
      : { kind: 'postgres', url: databaseUrl },
    concurrency: { matching: settings.MATCH_CONCURRENCY, previews: settings.MATCH_CONCURRENCY },
  };
}
