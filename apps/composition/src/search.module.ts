import { Module, type DynamicModule } from '@nestjs/common';
import type { Settings } from '#config';
import type { EmbeddingModel } from '#embedding';
import type { IndexingOptions } from '#indexing';
import { SearchIndex } from '#search';
import { EmbeddedSearchIndex } from '#search-embedded';
import { MeilisearchSearchIndex, prepareMeilisearch } from '#search-meilisearch';

@Module({})
class SearchModule {}

interface Search {
  module: DynamicModule;
  indexing: IndexingOptions;
}

/** Meilisearch where MEILI_URL says so, else an index in this process. */
export function chooseSearch(settings: Settings, databaseUrl: string, model: EmbeddingModel | null): Search {
  const { MEILI_URL: url, MEILI_KEY: key, MEILI_INDEX_PREFIX: prefix } = settings;
  if (!url || !key) {
    return { module: searchModule(new EmbeddedSearchIndex()), indexing: { index: 'own', databaseUrl } };
  }
  const vectors = model ? { model: model.id, dimension: model.dimension } : undefined;
  const index = new MeilisearchSearchIndex({ url, key, prefix, vectors });
  return {
    module: searchModule(index),
    indexing: { index: 'shared', isPrepared: (collection) => index.isPrepared(collection) },
  };
}

/**
 * Makes the keys of api and workers where MEILI_URL says so; MEILI_KEY must be the master key. The keys are known
 * beforehand: docker/make-env.mjs works them out in the same way.
 */
export async function prepareSearch(settings: Settings): Promise<void> {
  const { MEILI_URL: url, MEILI_KEY: key, MEILI_INDEX_PREFIX: prefix } = settings;
  if (url && key) await prepareMeilisearch({ url, key, prefix });
}

function searchModule(index: SearchIndex): DynamicModule {
  const provider = { provide: SearchIndex, useValue: index };
  return { module: SearchModule, global: true, providers: [provider], exports: [provider] };
}
