import config, { base } from './jest.config.mjs';

/**
 * Run by `npm run test:services`: suites on Redis and Meilisearch, the product as several processes, and what happens
 * when a server is away. The job suites run again here because they then know of a Redis.
 */
export default {
  ...config,
  maxWorkers: 1,
  projects: [
    {
      ...base,
      displayName: 'services',
      testMatch: [
        '<rootDir>/{apps,libs}/**/*.services-spec.ts',
        '<rootDir>/test/distributed/*.services-spec.ts',
        '<rootDir>/libs/jobs/src/*.int-spec.ts',
      ],
      globalSetup: '<rootDir>/libs/testing/src/jest-global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/jest-global-teardown.ts',
    },
  ],
};
