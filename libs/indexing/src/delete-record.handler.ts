import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { HandlesJob, Outbox, type JobHandler, type JobOutcome, type JobPayloads } from '#jobs';
import { CorpusStatisticsStore } from './corpus-statistics-store.js';
import { DOCUMENT_SOURCES, sourceOf, type DocumentSource } from './document-source.js';
import { DocumentWriter } from './document-writer.js';
import { IndexChanges } from './index-changes.js';

@Injectable()
@HandlesJob('delete-record')
export class DeleteRecordHandler implements JobHandler<'delete-record'> {
  constructor(
    @Inject(DOCUMENT_SOURCES) private readonly sources: DocumentSource[],
    private readonly writer: DocumentWriter,
    private readonly statistics: CorpusStatisticsStore,
    private readonly changes: IndexChanges,
    private readonly outbox: Outbox,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  async handle({ collection, id }: JobPayloads['delete-record']): Promise<JobOutcome> {
    const [recreated] = await sourceOf(this.sources, collection).documents([id]);
    // The new record starts at revision 1 again: the index must forget the old one before it takes the new.
    await this.writer.forget(collection, [id]);
    await this.statistics.removeTerms(collection, [id]);
    if (recreated) {
      await this.writer.write(collection, [recreated]);
      await this.statistics.storeTerms(collection, [recreated]);
    }
    await this.changes.announce(collection, 'deleted', [id]);
    await this.outbox.add(this.dataSource.manager, 'refresh-statistics', { collection });
    return 'done';
  }
}
