import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, ProblemError, queryClient, type Collection } from '../../shared/api/index.js';
import type { Content } from './record-draft.js';

export interface NamedConcept {
  id: string;
  label: string;
}

/** A record as the API gives it, of either collection. */
export type EditedRecord = Content & { id: string; revision: number; concepts: NamedConcept[] };

/** Asked anew each time somebody begins to edit: it has to be what stands there now. */
export const editedRecordQuery = (collection: Collection, id: string) =>
  queryOptions({
    queryKey: [collection, id, 'edited'],
    queryFn: ({ signal }) => readRecord(collection, id, signal),
    staleTime: 0,
    gcTime: 0,
    refetchOnReconnect: false,
  });

export async function readRecord(
  collection: Collection,
  id: string,
  signal?: AbortSignal,
): Promise<EditedRecord> {
  const options = { params: { path: { id } }, ...(signal && { signal }) };
  const record =
    collection === 'knowledge'
      ? await bodyOf(api.GET('/api/v1/knowledge/{id}', options))
      : await bodyOf(api.GET('/api/v1/suppliers/{id}', options));
  return record as unknown as EditedRecord;
}

/** `id` is null when the service is to make one. */
export async function createRecord(
  collection: Collection,
  id: string | null,
  content: Content,
): Promise<EditedRecord> {
  const options = { body: { ...content, ...(id && { id }) } as never };
  const record =
    collection === 'knowledge'
      ? await bodyOf(api.POST('/api/v1/knowledge', options))
      : await bodyOf(api.POST('/api/v1/suppliers', options));
  return changed(collection, record as unknown as EditedRecord);
}

/** Somebody else changed the record since it was read; `theirs` is what it says now. */
export class RevisionConflictError extends Error {
  override readonly name = 'RevisionConflictError';
  constructor(readonly theirs: EditedRecord) {
    super('The record was changed in the meantime');
  }
}

/** Fails with RevisionConflictError where the record has another revision by now. */
export async function updateRecord(
  collection: Collection,
  id: string,
  revision: number,
  content: Content,
): Promise<EditedRecord> {
  const options = { params: { path: { id }, header: ifMatch(revision) }, body: content as never };
  try {
    const record =
      collection === 'knowledge'
        ? await bodyOf(api.PATCH('/api/v1/knowledge/{id}', options))
        : await bodyOf(api.PATCH('/api/v1/suppliers/{id}', options));
    return changed(collection, record as unknown as EditedRecord);
  } catch (error) {
    const isStale = error instanceof ProblemError && error.code === 'STALE_REVISION';
    throw isStale ? new RevisionConflictError(await readRecord(collection, id)) : error;
  }
}

export async function deleteRecord(collection: Collection, id: string, revision: number): Promise<void> {
  const options = { params: { path: { id }, header: ifMatch(revision) } };
  if (collection === 'knowledge') await api.DELETE('/api/v1/knowledge/{id}', options);
  else await api.DELETE('/api/v1/suppliers/{id}', options);
  forget(collection);
}

const ifMatch = (revision: number) => ({ 'If-Match': `"${revision}"` });

function changed(collection: Collection, record: EditedRecord): EditedRecord {
  forget(collection);
  return record;
}

/** Lists and pages that show records of the collection ask anew. */
function forget(collection: Collection): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === collection && queryKey[2] !== 'edited',
  });
}

export const conceptSearchQuery = (q: string, language: string) =>
  queryOptions({
    queryKey: ['concepts', q, language],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/v1/vocabulary/concepts', {
          params: { query: { q }, header: { 'Accept-Language': language } as never },
          signal,
        }),
      ),
  });
