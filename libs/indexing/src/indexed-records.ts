import { In, MoreThan, type DataSource, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { RecordConcepts } from '#concepts';
import { Records, type RecordEntity, type WrittenRecord } from '#database';
import type { Outbox } from '#jobs';
import type { Collection, SearchDocument } from '#search';
import type { ConceptWeight } from '#vocabulary';
import type { DocumentSource } from './document-source.js';

/** Records that the search index copies: each write carries its index job in the same transaction. */
export abstract class IndexedRecords<T extends RecordEntity, Input extends { id?: string }>
  extends Records<T, Input>
  implements DocumentSource
{
  abstract readonly collection: Collection;
  /** What the record itself states; its concepts are found or read afterwards. */
  protected abstract toDocument(record: T): Omit<SearchDocument, 'concepts'>;

  constructor(
    dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly concepts: RecordConcepts,
  ) {
    super(dataSource);
  }

  async documents(ids: string[]): Promise<SearchDocument[]> {
    return this.describe(await this.findByIds(ids));
  }

  /** What a record is about. */
  async conceptsOf(record: T): Promise<ConceptWeight[]> {
    const [document] = await this.describe([record]);
    return document!.concepts;
  }

  async missing(ids: string[]): Promise<string[]> {
    const found = await this.repository.find({
      select: { id: true } as never,
      where: { id: In(ids) } as never,
    });
    const known = new Set(found.map(({ id }) => id));
    return ids.filter((id) => !known.has(id));
  }

  async *streamDocuments(batchSize: number): AsyncIterable<SearchDocument[]> {
    let after = '';
    for (;;) {
      const records = await this.repository.find({
        where: { id: MoreThan(after) } as FindOptionsWhere<T>,
        order: { id: 'ASC' } as never,
        take: batchSize,
      });
      if (records.length > 0) yield await this.describe(records);
      const last = records.at(-1);
      if (!last || records.length < batchSize) return;
      after = last.id;
    }
  }

  private describe(records: T[]): Promise<SearchDocument[]> {
    return this.concepts.describe(
      this.collection,
      records.map((record) => ({
        document: this.toDocument(record),
        decisions: { confirmed: record.confirmedConcepts, removed: record.removedConcepts },
      })),
    );
  }

  protected override async onWritten(manager: EntityManager, records: WrittenRecord[]): Promise<void> {
    await this.outbox.add(manager, 'index-records', {
      collection: this.collection,
      records: records.map(({ id, revision }) => ({ id, revision })),
    });
  }

  protected override async onDeleted(manager: EntityManager, { id, revision }: WrittenRecord): Promise<void> {
    await this.outbox.add(manager, 'delete-record', { collection: this.collection, id, revision });
  }
}
