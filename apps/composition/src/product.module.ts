import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConceptsModule } from '#concepts';
import { ConfigModule, type Settings } from '#config';
import { dataSourceOptions } from '#database';
import { ExchangeModule } from '#exchange';
import { IdentityModule } from '#identity';
import { IndexingModule } from '#indexing';
import { JobsModule, type JobsOptions } from '#jobs';
import { KnowledgeItems, KnowledgeModule } from '#knowledge';
import { Suppliers, SuppliersModule } from '#suppliers';
import { embedderModule, modelOf } from './embedder.module.js';
import { Parts } from './parts.js';
import { chooseSearch } from './search.module.js';

/** `api` asks for jobs, `worker` runs them, `all` does both in one process. */
export type Role = 'api' | 'worker' | 'all';

/**
 * What every process of the product stands on: database, queue and search, each chosen by its own setting, and the
 * records kept in them. The one place that knows which adapter a setting means.
 */
@Module({})
export class ProductModule {
  static forRoot(settings: Settings, databaseUrl: string, role: Role): DynamicModule {
    const search = chooseSearch(settings, databaseUrl, modelOf(settings));
    return {
      module: ProductModule,
      global: true,
      providers: [Parts],
      exports: [Parts],
      imports: [
        ConfigModule.forRoot(settings),
        TypeOrmModule.forRoot({
          ...dataSourceOptions({ url: databaseUrl }),
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 1_000,
        }),
        jobsModule(role, jobsOptions(settings, databaseUrl)),
        search.module,
        ConceptsModule,
        embedderModule(settings, role !== 'api'),
        IndexingModule.forRoot(
          [KnowledgeModule, SuppliersModule],
          [KnowledgeItems, Suppliers],
          search.indexing,
        ),
        ExchangeModule,
        IdentityModule,
      ],
    };
  }
}

function jobsModule(role: Role, options: JobsOptions): DynamicModule {
  switch (role) {
    case 'api':
      return JobsModule.forProducer(options);
    case 'worker':
      return JobsModule.forWorker(options);
    case 'all':
      return JobsModule.forProducerAndWorker(options);
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
