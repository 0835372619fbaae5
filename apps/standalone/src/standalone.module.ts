import { Module, type DynamicModule } from '@nestjs/common';
import type { Settings } from '#config';
import { ApiModule } from '../../api/src/api.module.js';
import { ProductModule } from '../../composition/src/index.js';
import { WorkerModule } from '../../worker/src/worker.module.js';

/** Everything in one process: API and worker on one database, queue and search index. */
@Module({})
export class StandaloneModule {
  static forRoot(settings: Settings, databaseUrl: string): DynamicModule {
    return {
      module: StandaloneModule,
      imports: [
        ProductModule.forRoot(settings, databaseUrl, 'all'),
        ApiModule.forRoot(settings),
        WorkerModule,
      ],
    };
  }
}
