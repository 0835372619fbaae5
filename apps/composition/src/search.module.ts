import { Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import type { Settings } from '#config';
import type { EmbeddingModel } from '#embedding';
import { CorpusStatisticsStore, type IndexingOptions } from '#indexing';
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
    return {
      module: searchModule({ provide: SearchIndex, useFactory: () => new EmbeddedSearchIndex() }),
      indexing: { index: 'own', databaseUrl },
    };
  }
  const vectors = model ? { model: model.id, dimension: model.dimension } : undefined;
  const server = { url, key, prefix, vectors };
  const index: FactoryProvider<SearchIndex> = {
    provide: SearchIndex,
    inject: [CorpusStatisticsStore],
    useFactory: (statistics: CorpusStatisticsStore) =>
      new MeilisearchSearchIndex({
        ...server,
        countTerms: (collection, terms) => statistics.countsOf(collection, terms),
      }),
  };
  const isPrepared: MeilisearchSearchIndex['isPrepared'] = (collection) =>
    new MeilisearchSearchIndex(server).isPrepared(collection);
  return { module: searchModule(index), indexing: { index: 'shared', isPrepared } };
}

/**
 * Makes the keys of api and workers where MEILI_URL says so; MEILI_KEY must be the master key. The keys are known
 * beforehand: docker/make-env.mjs works them out in the same way.
 */
export async function prepareSearch(settings: Settings): Promise<void> {
  const { MEILI_URL: url, MEILI_KEY: key, MEILI_INDEX_PREFIX: prefix } = settings;
  if (url && key) await prepareMeilisearch({ url, key, prefix });
}

function searchModule(index: FactoryProvider<SearchIndex>): DynamicModule {
  return { module: SearchModule, global: true, providers: [index], exports: [index] };
}
