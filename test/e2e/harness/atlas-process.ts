import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadSettings } from '#config';
import { createLogger } from '#http';
import { AccessTokens } from '#identity';
import { Reindex } from '#indexing';
import { JobWorkers, migrateQueue } from '#jobs';
import { QualityWatcher } from '#quality';
import { COLLECTIONS } from '#search';
import { configureHttp, createHttpAdapter } from '../../../apps/api/src/configure-http.js';
import { StandaloneModule } from '../../../apps/standalone/src/standalone.module.js';

/*
 * Program: the product as `npm start` runs it, on the migrated database of DATABASE_URL and without the shipped
 * corpus. Prints `ready <address>`, and stops when its input ends: the kernel closes that pipe however Jest ends.
 */
const settings = loadSettings();
const databaseUrl = settings.DATABASE_URL!;
await migrateQueue(databaseUrl);
const app = await NestFactory.create<NestFastifyApplication>(
  StandaloneModule.forRoot(settings, databaseUrl),
  createHttpAdapter(settings),
  { logger: createLogger(settings.LOG_LEVEL), abortOnError: false },
);
await configureHttp(app, settings);
await app.init();
for (const collection of COLLECTIONS) await app.get(Reindex).rebuild(collection);
await app.get(JobWorkers).start();
await app.listen({ host: settings.HOST, port: settings.PORT });
await app.get(AccessTokens).prepareAdminToken(settings.ADMIN_TOKEN);
app.get(QualityWatcher).start();
process.stdout.write(`ready ${await app.getUrl()}\n`);

process.stdin.resume().once('end', () => void app.close().then(() => process.exit(0)));
