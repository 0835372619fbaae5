import { DataSource } from 'typeorm';
import { Settings } from '#config';
import { Reindex } from '#indexing';
import { Outbox } from '#jobs';
import { COLLECTIONS } from '#search';
import { drainJobs } from '../../standalone/src/index.js';
import { readArguments, type Command } from './command.js';

/**
 * Rebuilds the search index and the corpus statistics from Postgres. Where other processes may use the same database,
 * as a job: some of them may keep an index of their own, and hear of it so.
 */
export const reindexCommand: Command = (args) => {
  readArguments({ args, options: {} }, 'Use: npm run reindex');
  return Promise.resolve(async ({ app, beside }, progress, signal) => {
    if (beside || app.get(Settings).DATABASE_URL) {
      const requestedAt = new Date().toISOString();
      for (const collection of COLLECTIONS) {
        await app.get(Outbox).add(app.get(DataSource).manager, 'reindex', { collection, requestedAt });
      }
      await drainJobs(app.get(Outbox), progress, signal);
      console.log('The index is rebuilt. Processes that keep one of their own now rebuild it, too.');
      return 0;
    }
    for (const collection of COLLECTIONS) {
      const step = progress.step(`Indexing ${collection}`);
      const documents = await app.get(Reindex).rebuild(collection, {
        withStatistics: true,
        onProgress: (done) => step.update(done),
      });
      step.end();
      console.log(`${collection}: ${documents} documents`);
    }
    return 0;
  });
};
