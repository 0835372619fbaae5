import { NestFactory } from '@nestjs/core';
import { createLogger } from '#http';
import { IndexFollower, IndexWatcher } from '#indexing';
import { JobWorkers } from '#jobs';
import { QualityWatcher } from '#quality';
import { Parts, ProductModule, requireDatabase, runProcess } from '../../composition/src/index.js';
import { HealthPage } from './health-page.js';
import { WorkerModule } from './worker.module.js';

/** The jobs and the outbox relay as a process of its own; any number of them on one database. */
await runProcess('The worker', async (settings) => {
  const databaseUrl = await requireDatabase(settings);
  const app = await NestFactory.createApplicationContext(
    {
      module: class WorkerProcess {},
      imports: [ProductModule.forRoot(settings, databaseUrl, 'worker'), WorkerModule],
    },
    { logger: createLogger(settings.LOG_LEVEL), abortOnError: false },
  );
  const health = new HealthPage(app.get(Parts));
  const close = async (): Promise<void> => {
    health.isWorking = false;
    await app.close();
    await health.close();
  };
  try {
    // First, so that a start that takes long is seen to be alive.
    const url = await health.listen(settings.HOST, settings.WORKER_HEALTH_PORT);
    await app.get(IndexFollower).start();
    await app.get(JobWorkers).start();
    app.get(IndexWatcher).start();
    app.get(QualityWatcher).start();
    health.isWorking = true;
    return { ready: `The worker is ready at ${url}`, close };
  } catch (error) {
    await close();
    throw error;
  }
});
