import { describeSearchIndex } from '#testing';
import { describeOnMeilisearch, Installation } from './test-server.fixture.js';

describeOnMeilisearch('the contract of every search engine', (server) => {
  describeSearchIndex('MeilisearchSearchIndex', async () => {
    const installation = await new Installation(server()).prepare();
    return { index: installation.index, close: () => installation.remove() };
  });
});
