import { Reindex } from '#indexing';
import { COLLECTIONS } from '#search';
import { readArguments, type Command } from './command.js';

/** Rebuilds the search index and the corpus statistics from Postgres. */
export const reindexCommand: Command = (args) => {
  readArguments({ args, options: {} }, 'Use: npm run reindex');
  return Promise.resolve(async ({ app }, progress) => {
    for (const collection of COLLECTIONS) {
      const step = progress.step(`Indexing ${collection}`);
      const documents = await app
        .get(Reindex)
        .rebuild(collection, { withStatistics: true, onProgress: (done) => step.update(done) });
      step.end();
      console.log(`${collection}: ${documents} documents`);
    }
    return 0;
  });
};
