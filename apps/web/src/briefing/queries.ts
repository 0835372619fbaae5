import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../shared/api/index.js';
import type { components } from '../shared/api/schema.generated.js';

type Schemas = components['schemas'];
export type Briefing = Schemas['BriefingDto'];
export type BriefingState = Schemas['BriefingStateDto'];
export type BriefingContent = Schemas['BriefingContentDto'];
export type BriefingLanguage = Schemas['BriefingInput']['language'];
export type Block = BriefingContent['sections'][number]['blocks'][number];
export type Part = Schemas['BriefingPartDto'];
export type Footnote = BriefingContent['footnotes'][number];

/** A list with one under way is asked for again so often. */
const LOOK_AGAIN_MS = 3_000;

export const isUnderWay = ({ status }: Pick<BriefingState, 'status'>): boolean =>
  status === 'queued' || status === 'running';

export const briefingQuery = (id: string) =>
  queryOptions({
    queryKey: ['briefings', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/briefings/{id}', { params: { path: { id } }, signal })),
  });

/** All versions of a challenge, the newest first. */
export const briefingsQuery = (challengeId: string) =>
  queryOptions({
    queryKey: ['challenges', challengeId, 'briefings'],
    queryFn: async ({ signal }) => {
      const params = { path: { id: challengeId } };
      return (await bodyOf(api.GET('/api/v1/challenges/{id}/briefings', { params, signal }))).items;
    },
    // Another person may have asked for one.
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? LOOK_AGAIN_MS : false),
  });

export const startBriefing = (challengeId: string, language: BriefingLanguage) =>
  bodyOf(
    api.POST('/api/v1/challenges/{id}/briefings', {
      params: { path: { id: challengeId } },
      body: { language },
    }),
  );

/** States as they come; ends when the briefing has ended or the connection has. */
export async function briefingEvents(id: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const options = { params: { path: { id } }, signal, parseAs: 'stream' } as const;
  return (await bodyOf(
    api.GET('/api/v1/briefings/{id}/events', options),
  )) as unknown as ReadableStream<Uint8Array>;
}

export const DOCUMENT_FORMATS = ['pdf', 'docx', 'html', 'csv', 'bib'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export const documentAddress = (id: string, format: DocumentFormat): string =>
  `/api/v1/briefings/${encodeURIComponent(id)}/document.${format}`;

/** The document and the name to save it under. */
export async function fetchDocument(
  id: string,
  format: DocumentFormat,
): Promise<{ blob: Blob; name: string }> {
  const params = { path: { id, format } };
  const call = api.GET('/api/v1/briefings/{id}/document.{format}', { params, parseAs: 'blob' });
  const { data, response } = await call;
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { blob: data as unknown as Blob, name: named ? decodeURIComponent(named) : `briefing.${format}` };
}
