import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import type { components, operations } from './schema.generated.js';

type Schemas = components['schemas'];
/** What may be left out when writing is always answered. `concepts` once the API says what a record is about. */
export type KnowledgeItem = Required<Schemas['KnowledgeItemDto']> & {
  concepts?: { id: string; label: string }[];
};
export type KnowledgeSummary = Schemas['KnowledgeSummaryDto'];
export type KnowledgePage = Schemas['KnowledgePageDto'];
export type Supplier = Required<Schemas['SupplierDto']>;
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
    queryFn: async ({ signal }) =>
      (await bodyOf(
        api.GET('/api/v1/knowledge/{id}', { params: { path: { id } }, signal }),
      )) as KnowledgeItem,
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
    queryFn: async ({ signal }) =>
      (await bodyOf(api.GET('/api/v1/suppliers/{id}', { params: { path: { id } }, signal }))) as Supplier,
  });

/** The id of the supplier that has exactly this name, or null: records name suppliers, they do not link them. */
export const supplierIdQuery = (name: string) =>
  queryOptions({
    queryKey: ['suppliers', 'named', name],
    queryFn: async ({ signal }) => {
      const query = { q: name.slice(0, 200), pageSize: 5, sort: 'relevance', page: 1 } as const;
      const { items } = await bodyOf(api.GET('/api/v1/suppliers', { params: { query }, signal }));
      const folded = name.trim().toLowerCase();
      return items.find((supplier) => supplier.name.toLowerCase() === folded)?.id ?? null;
    },
    staleTime: Infinity,
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

export interface CpvSuggestions {
  items: { code: string; label: string }[];
}

/** CPV codes for a text. Fails where the API has no such call: nothing is shown then. */
export const cpvSuggestionsQuery = (text: string) =>
  queryOptions({
    queryKey: ['cpv-suggestions', text],
    queryFn: ({ signal }): Promise<CpvSuggestions> =>
      bodyOf(api.POST('/api/v1/cpv-suggestions' as never, { body: { text }, signal } as never)),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
  });
