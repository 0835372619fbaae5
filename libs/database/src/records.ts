import { In, type DataSource, type EntityManager, type EntityTarget, type FindOptionsWhere } from 'typeorm';
import { RecordExistsError, type DomainError } from '#errors';
import { parseInput } from '#validation';
import type { RecordEntity } from './record.entity.js';
import {
  contentHash,
  deleteRecord,
  foreseeUpsert,
  newRecordId,
  updateRecord,
  upsertRecords,
  type UpsertOptions,
  type UpsertResult,
  type WriteCounts,
  type WrittenRecord,
} from './record-writer.js';
import { keepDecisions, type StatedRecord } from './stated-record.js';

const UNIQUE_VIOLATION = '23505';
const MANAGED = new Set(['revision', 'contentHash', 'createdAt', 'updatedAt']);

/** Records of one kind that people edit: created, changed under their revision, deleted, imported by id. */
export abstract class Records<T extends RecordEntity, Input extends { id?: string }> {
  protected abstract readonly entity: EntityTarget<T>;
  protected abstract readonly inputType: new () => Input;
  protected abstract notFound(): DomainError;
  /** What people decide about a record here: an import that does not state it leaves it. */
  protected readonly decisions: readonly (keyof T & string)[] = ['confirmedConcepts', 'removedConcepts'];

  constructor(protected readonly dataSource: DataSource) {}

  /** What else must happen in the transaction of a write, such as announcing it to the search index. */
  protected onWritten?(manager: EntityManager, records: WrittenRecord[]): Promise<void>;
  protected onDeleted?(manager: EntityManager, record: WrittenRecord): Promise<void>;

  async get(id: string): Promise<T> {
    const [record] = await this.findByIds([id]);
    if (!record) throw this.notFound();
    return record;
  }

  /** Those of the ids that exist, in any order. */
  findByIds(ids: string[]): Promise<T[]> {
    return this.repository.findBy({ id: In(ids) } as FindOptionsWhere<T>);
  }

  async create(input: Input): Promise<T> {
    const id = input.id ?? newRecordId();
    await this.dataSource.transaction(async (manager) => {
      try {
        await manager.insert(this.entity, { ...input, id, contentHash: contentHash(input) } as never);
      } catch (error) {
        if ((error as { code?: string }).code === UNIQUE_VIOLATION) throw new RecordExistsError();
        throw error;
      }
      await this.onWritten?.(manager, [{ id, revision: 1 }]);
    });
    return this.get(id);
  }

  /** `patch` states only what changes; the result is checked as a whole. Changing nothing is no edit. */
  async update(id: string, expectedRevision: number, patch: object): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      const record = await updateRecord(manager, this.entity, id, expectedRevision, (stored) =>
        parseInput(this.inputType, { ...contentOf(stored), ...patch, id }),
      );
      if (!record) throw this.notFound();
      if (record.revision !== expectedRevision) await this.onWritten?.(manager, [record]);
      return record;
    });
  }

  async delete(id: string, expectedRevision: number): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const deleted = await deleteRecord(manager, this.entity, id, expectedRevision);
      if (!deleted) throw this.notFound();
      await this.onDeleted?.(manager, deleted);
    });
  }

  /** Writes many at once by id; ids must be distinct within the call. */
  async upsert(records: StatedRecord<Input>[], options: UpsertOptions = {}): Promise<UpsertResult> {
    return this.dataSource.transaction(async (manager) => {
      const inputs = await this.withDecisions(manager, records, { lock: true });
      const result = await upsertRecords(manager, this.entity, inputs, options);
      const written = [...result.created, ...result.updated];
      if (written.length > 0) await this.onWritten?.(manager, written);
      return result;
    });
  }

  /** What `upsert` would do to the records as they stand now. */
  async foresee(records: StatedRecord<Input>[]): Promise<WriteCounts> {
    const { manager } = this.dataSource;
    const inputs = await this.withDecisions(manager, records, { lock: false });
    return foreseeUpsert(manager, this.entity, inputs);
  }

  count(): Promise<number> {
    return this.repository.count();
  }

  private withDecisions(
    manager: EntityManager,
    records: StatedRecord<Input>[],
    { lock }: { lock: boolean },
  ): Promise<Input[]> {
    return keepDecisions(manager, this.entity, records, { decisions: this.decisions, lock });
  }

  protected get repository() {
    return this.dataSource.getRepository<T>(this.entity);
  }
}

function contentOf(record: RecordEntity): object {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !MANAGED.has(key)));
}
