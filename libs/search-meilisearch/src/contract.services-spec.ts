import { describeSearchIndex } from '#testing';
import { describeOnMeilisearch, Installation } from './test-server.fixture.js';

describeOnMeilisearch('the contract of every search engine', (server) => {
  describeSearchIndex('MeilisearchSearchIndex', async (dimension) => {
    const vectors = dimension ? { model: 'toy', dimension } : undefined;
    const installation = await new Installation(server(), vectors).prepare();
    return { index: installation.index, close: () => installation.remove() };
  });
});
