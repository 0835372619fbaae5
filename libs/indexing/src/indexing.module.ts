import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { CorpusStatisticsStore } from './corpus-statistics-store.js';
import { DeleteRecordHandler } from './delete-record.handler.js';
import { DocumentWriter } from './document-writer.js';
import { DOCUMENT_SOURCES, type DocumentSource } from './document-source.js';
import { IndexChanges } from './index-changes.js';
import { IndexFollower } from './index-follower.js';
import { IndexWatcher } from './index-watcher.js';
import { IndexRecordsHandler } from './index-records.handler.js';
import { INDEXING_OPTIONS, type IndexingOptions } from './indexing-options.js';
import { RefreshStatisticsHandler } from './refresh-statistics.handler.js';
import { ReindexHandler } from './reindex.handler.js';
import { Reindex } from './reindex.js';
import { EmbedRecordsHandler } from './vectors/embed-records.handler.js';
import { RecordVectors } from './vectors/record-vectors.js';
import { RecordVectorsStore } from './vectors/record-vectors-store.js';

/** Keeps the search index and the corpus statistics equal to Postgres. */
@Module({})
export class IndexingModule {
  /** `sources` are provided by the modules given; together they cover every collection. */
  static forRoot(modules: Type[], sources: Type<DocumentSource>[], options: IndexingOptions): DynamicModule {
    return {
      module: IndexingModule,
      global: true,
      imports: modules,
      providers: [
        { provide: DOCUMENT_SOURCES, inject: sources, useFactory: (...found: DocumentSource[]) => found },
        { provide: INDEXING_OPTIONS, useValue: options },
        CorpusStatisticsStore,
        DocumentWriter,
        IndexChanges,
        IndexFollower,
        IndexWatcher,
        RecordVectors,
        RecordVectorsStore,
        Reindex,
      ],
      exports: [
        ...[
          DOCUMENT_SOURCES,
          CorpusStatisticsStore,
          DocumentWriter,
          IndexChanges,
          IndexFollower,
          IndexWatcher,
        ],
        ...[RecordVectors, RecordVectorsStore, Reindex],
      ],
    };
  }
}

/** The index jobs' handlers, for a worker. */
@Module({
  providers: [
    ...[IndexRecordsHandler, DeleteRecordHandler, EmbedRecordsHandler],
    ...[ReindexHandler, RefreshStatisticsHandler],
  ],
})
export class IndexingHandlersModule {}
