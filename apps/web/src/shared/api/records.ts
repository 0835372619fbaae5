import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import type { components, operations } from './schema.generated.js';

type Schemas = components['schemas'];
export type KnowledgeItem = Schemas['KnowledgeItemDto'];
export type KnowledgeSummary = Schemas['KnowledgeSummaryDto'];
export type KnowledgePage = Schemas['KnowledgePageDto'];
export type Supplier = Schemas['SupplierDto'];
export type SupplierPage = Schemas['SupplierPageDto'];
export type Match = Schemas['MatchDto'];
export type MatchPreview = Schemas['MatchPreviewDto'];
export type MatchPreviewInput = Schemas['MatchPreviewInput'];
export type Highlight = Schemas['HighlightDto'];
export type Collection = 'knowledge' | 'suppliers';

type KnowledgeQuery = NonNullable<operations['KnowledgeController_search']['parameters']['query']>;

export const knowledgeItemQuery = (id: string) =>
  queryOptions({
    queryKey: ['knowledge', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/knowledge/{id}', { params: { path: { id } }, signal })),
  });

export const similarQuery = (id: string) =>
  queryOptions({
    queryKey: ['knowledge', id, 'similar'],
    queryFn: async ({ signal }) =>
      (await bodyOf(api.GET('/api/v1/knowledge/{id}/similar', { params: { path: { id } }, signal }))).items,
  });

export const supplierQuery = (id: string) =>
  queryOptions({
    queryKey: ['suppliers', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/suppliers/{id}', { params: { path: { id } }, signal })),
  });

/** A search in one collection; the page before stays while the next one loads. */
export const searchQuery = (collection: Collection, query: Record<string, unknown>) =>
  queryOptions({
    queryKey: [collection, 'search', query],
    queryFn: ({ signal }): Promise<KnowledgePage | SupplierPage> => {
      const options = { params: { query: query as KnowledgeQuery }, signal };
      return collection === 'knowledge'
        ? bodyOf(api.GET('/api/v1/knowledge', options))
        : bodyOf(api.GET('/api/v1/suppliers', options));
    },
    placeholderData: keepPreviousData,
  });

/** Matches of a need that is stored nowhere; those of the need before stay while the next ones load. */
export const matchPreviewQuery = (need: MatchPreviewInput) =>
  queryOptions({
    queryKey: ['match-preview', need],
    queryFn: ({ signal }) => bodyOf(api.POST('/api/v1/match-previews', { body: need, signal })),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
