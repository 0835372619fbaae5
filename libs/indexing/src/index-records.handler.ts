import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { HandlesJob, Outbox, type JobHandler, type JobOutcome, type JobPayloads } from '#jobs';
import { CorpusStatisticsStore } from './corpus-statistics-store.js';
import { DOCUMENT_SOURCES, sourceOf, type DocumentSource } from './document-source.js';
import { DocumentWriter } from './document-writer.js';
import { IndexChanges } from './index-changes.js';

/** Brings the index to what Postgres says now of the records named, whatever revision the job was made for. */
@Injectable()
@HandlesJob('index-records')
export class IndexRecordsHandler implements JobHandler<'index-records'> {
  constructor(
    @Inject(DOCUMENT_SOURCES) private readonly sources: DocumentSource[],
    private readonly writer: DocumentWriter,
    private readonly statistics: CorpusStatisticsStore,
    private readonly changes: IndexChanges,
    private readonly outbox: Outbox,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  async handle({ collection, records }: JobPayloads['index-records']): Promise<JobOutcome> {
    const wanted = new Map(records.map(({ id, revision }) => [id, revision]));
    const source = sourceOf(this.sources, collection);
    const found = await source.documents([...wanted.keys()]);
    // A record of a later revision has a later job of its own.
    const documents = found.filter(({ id, revision }) => revision <= wanted.get(id)!);
    if (documents.length === 0) return { skipped: 'the records were deleted or changed since' };
    await this.writer.write(collection, documents);
    await this.statistics.storeTerms(collection, documents);
    const ids = documents.map(({ id }) => id);
    await this.statistics.removeTerms(collection, await this.writer.forgetDeleted(source, ids));
    await this.changes.announce(collection, 'written', ids);
    await this.outbox.add(this.dataSource.manager, 'refresh-statistics', { collection });
    return 'done';
  }
}
