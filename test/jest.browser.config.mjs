import { base } from './jest.config.mjs';

/** Run by `npm run test:browser`: the web app in Chromium, against one product that is started for all of it. */
export default {
  ...base,
  displayName: 'browser',
  maxWorkers: 2,
  testTimeout: 120_000,
  testMatch: ['<rootDir>/test/browser/*.browser-spec.ts'],
  globalSetup: '<rootDir>/test/browser/harness/start-product.ts',
  globalTeardown: '<rootDir>/libs/testing/src/jest-global-teardown.ts',
};
