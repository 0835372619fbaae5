import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { InvalidSettingsError, loadSettings } from '#config';
import { migrate, oneAtATime } from '#database';
import { RecordImport } from '#exchange';
import { createLogger } from '#http';
import { AccessTokens } from '#identity';
import { IndexWatcher } from '#indexing';
import { migrateQueue } from '#jobs';
import { prepareSearch, ProductModule } from '../../composition/src/index.js';
import { loadSeed } from './seed.js';

// Any fixed number that no other lock of this database has.
const PREPARATION = 7_304_113;

/**
 * One-shot program for the start of several processes: brings database, queue and search engine to this version,
 * loads the shipped corpus and sets the token for writing. May be run again at any time; runs take turns.
 */
async function prepare(): Promise<void> {
  const settings = loadSettings();
  const url = settings.DATABASE_URL;
  if (!url) throw new InvalidSettingsError(['DATABASE_URL must be set: it is the database to prepare.']);
  await oneAtATime(url, PREPARATION, async () => {
    say('Bringing the database to this version');
    await migrate(url);
    await migrateQueue(url);
    await prepareSearch(settings);
    const app = await NestFactory.createApplicationContext(ProductModule.forRoot(settings, url, 'api'), {
      logger: createLogger(settings.LOG_LEVEL),
      abortOnError: false,
    });
    try {
      await loadSeed(app.get(DataSource), app.get(RecordImport), (file, records) =>
        say(`Loading the shipped corpus: ${file}, ${records} records`),
      );
      await app.get(IndexWatcher).fillLost((collection) => {
        say(`Indexing ${collection}`);
        return { update: () => undefined, end: () => undefined };
      });
      const newToken = await app.get(AccessTokens).prepareAdminToken(settings.ADMIN_TOKEN);
      if (newToken) say(`Token for writing, shown only this once: ${newToken}`);
    } finally {
      await app.close();
    }
  });
}

function say(message: string): void {
  process.stdout.write(`${message}\n`);
}

prepare().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(
      `The preparation failed.\n${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  },
);
