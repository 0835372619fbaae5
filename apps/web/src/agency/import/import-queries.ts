import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, problemOf, UnreachableError } from '../../shared/api/index.js';
import type { components } from '../../shared/api/schema.generated.js';
import { currentToken, refuseToken } from '../../shared/session/index.js';

export type ImportSummary = components['schemas']['ImportSummaryDto'];
export type Import = components['schemas']['ImportDto'];

export const IMPORT_COLLECTIONS = ['knowledge', 'suppliers', 'challenges'] as const;
export type ImportCollection = (typeof IMPORT_COLLECTIONS)[number];

const LOOK_AGAIN_MS = 700;

export const hasEnded = ({ status }: ImportSummary): boolean => status === 'succeeded' || status === 'failed';

/** Looks again until the import has ended. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && hasEnded(state.data) ? false : LOOK_AGAIN_MS),
  });

export const importsQuery = () =>
  queryOptions({
    queryKey: ['imports'],
    queryFn: async ({ signal }) => (await bodyOf(api.GET('/api/v1/imports', { signal }))).items,
    staleTime: 0,
  });

export interface Upload {
  collection: ImportCollection;
  file: File;
  checkOnly: boolean;
  /** Share of the file that has gone, 0 to 1. */
  onSent: (share: number) => void;
  signal: AbortSignal;
}

/** Sends a file. By XMLHttpRequest: `fetch` cannot tell how much of a file has gone. */
export function upload({ collection, file, checkOnly, onSent, signal }: Upload): Promise<ImportSummary> {
  const token = currentToken();
  const query = new URLSearchParams({ fileName: file.name.slice(-200), checkOnly: String(checkOnly) });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/imports/${collection}?${query.toString()}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 202) return resolve(JSON.parse(request.responseText) as ImportSummary);
      if (request.status === 401) refuseToken(token);
      const headers = { 'Retry-After': request.getResponseHeader('Retry-After') ?? '' };
      void problemOf(new Response(request.responseText, { status: request.status, headers })).then(reject);
    };
    request.onerror = () => reject(new UnreachableError('No answer'));
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
