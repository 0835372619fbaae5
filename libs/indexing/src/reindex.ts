import { Inject, Injectable } from '@nestjs/common';
import { VocabularyStore } from '#concepts';
import { SearchIndex, type Collection, type SearchDocument } from '#search';
import { CorpusStatisticsStore } from './corpus-statistics-store.js';
import { DOCUMENT_SOURCES, sourceOf, type DocumentSource } from './document-source.js';
import { RecordVectors } from './vectors/record-vectors.js';

const BATCH_SIZE = 500;

interface ReindexOptions {
  /**
   * Also counts the corpus statistics anew and has missing vectors made. Default false: an index that is only a cache
   * needs its documents.
   */
  withStatistics?: boolean;
  onProgress?: (documents: number) => void;
}

/** Rebuilds a whole collection from Postgres; searches answer from the old index meanwhile. */
@Injectable()
export class Reindex {
  constructor(
    @Inject(DOCUMENT_SOURCES) private readonly sources: DocumentSource[],
    private readonly index: SearchIndex,
    private readonly statistics: CorpusStatisticsStore,
    private readonly vocabulary: VocabularyStore,
    private readonly vectors: RecordVectors,
  ) {}

  /** Has the vocabulary changed since the collection was last described and counted? */
  isDue(collection: Collection): Promise<boolean> {
    return this.statistics.isOutdated(collection);
  }

  /** Returns how many documents the index then holds. */
  async rebuild(collection: Collection, options: ReindexOptions = {}): Promise<number> {
    const fill = () =>
      this.index.rebuild(collection, this.batches(collection, options), (batch) =>
        this.vectors.of(collection, batch),
      );
    if (!options.withStatistics) return fill();
    const { version } = await this.vocabulary.current();
    await this.statistics.removeOrphans(collection);
    const documents = await fill();
    await this.statistics.refresh(collection);
    await this.statistics.markCurrent(collection, version);
    await this.vectors.askForMissing(collection);
    return documents;
  }

  private async *batches(collection: Collection, options: ReindexOptions): AsyncIterable<SearchDocument[]> {
    let done = 0;
    for await (const batch of sourceOf(this.sources, collection).streamDocuments(BATCH_SIZE)) {
      if (options.withStatistics) await this.statistics.storeTerms(collection, batch);
      yield batch;
      done += batch.length;
      options.onProgress?.(done);
    }
  }
}
