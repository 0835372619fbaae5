import type { EntityManager, EntityTarget } from 'typeorm';
import type { RecordEntity } from './record.entity.js';

/** A record as a row of a file states it. */
export interface StatedRecord<Input> {
  input: Input;
  /** The fields that the row names; all others of the input are defaults. */
  stated: ReadonlySet<string>;
}

export interface KeptDecisions {
  decisions: readonly string[];
  /** Holds the records as they are until the transaction ends. */
  lock: boolean;
}

/** The inputs, with what people decided about records that are there already wherever a row does not state it. */
export async function keepDecisions<T extends RecordEntity, Input extends { id?: string }>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  records: StatedRecord<Input>[],
  { decisions, lock }: KeptDecisions,
): Promise<Input[]> {
  const silentOn = ({ stated }: StatedRecord<Input>): string[] =>
    decisions.filter((field) => !stated.has(field));
  const ids = records.filter((record) => silentOn(record).length > 0).map(({ input }) => input.id);
  const query = manager
    .getRepository(entity)
    .createQueryBuilder('record')
    .select(['id', ...decisions].map((field) => `record.${field}`))
    .where('record.id = ANY(:ids)', { ids })
    .orderBy('record.id');
  const found = ids.length > 0 ? await (lock ? query.setLock('pessimistic_write') : query).getMany() : [];
  const stored = new Map(found.map((record) => [record.id, new Map(Object.entries(record))]));
  return records.map((record) => {
    const known = stored.get(record.input.id ?? '');
    if (!known) return record.input;
    return {
      ...record.input,
      ...Object.fromEntries(silentOn(record).map((field) => [field, known.get(field)])),
    };
  });
}
