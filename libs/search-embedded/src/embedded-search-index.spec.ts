import { describeSearchIndex } from '#testing';
import { EmbeddedSearchIndex } from './embedded-search-index.js';

describeSearchIndex('EmbeddedSearchIndex', () =>
  Promise.resolve({ index: new EmbeddedSearchIndex(), close: () => Promise.resolve() }),
);
