import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger } from '#http';
import { IndexFollower } from '#indexing';
import { ProductModule, requireDatabase, runProcess } from '../../composition/src/index.js';
import { ApiModule } from './api.module.js';
import { configureHttp, createHttpAdapter } from './configure-http.js';

/** The API and the page as a process of its own; any number of them on one database. */
await runProcess('The API', async (settings) => {
  const databaseUrl = await requireDatabase(settings);
  const app = await NestFactory.create<NestFastifyApplication>(
    {
      module: class ApiProcess {},
      imports: [ProductModule.forRoot(settings, databaseUrl, 'api'), ApiModule.forRoot(settings)],
    },
    createHttpAdapter(settings),
    { logger: createLogger(settings.LOG_LEVEL), abortOnError: false },
  );
  try {
    await configureHttp(app, settings);
    await app.init();
    await app.get(IndexFollower).start();
    await app.listen({ host: settings.HOST, port: settings.PORT });
    return { ready: `The API is ready at ${await app.getUrl()}`, close: () => app.close() };
  } catch (error) {
    await app.close();
    throw error;
  }
});
