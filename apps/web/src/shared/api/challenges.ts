import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import type { components, operations } from './schema.generated.js';

type Schemas = components['schemas'];
export type Challenge = Required<Schemas['ChallengeDto']>;
export type ChallengeInput = Schemas['ChallengeInput'];
export type ChallengeSummary = Schemas['ChallengeSummaryDto'];
export type ChallengePage = Schemas['ChallengePageDto'];
export type ChallengeListParameters = NonNullable<
  operations['ChallengesController_search']['parameters']['query']
>;
export type SimilarChallenge = Schemas['SimilarChallengeDto'];
export type SimilarPreviewInput = Schemas['SimilarPreviewInput'];
export type MatchRun = Schemas['MatchRunDto'];
export type ChallengeMatches = Schemas['MatchListDto'];
export type ReviewableMatch = Schemas['ReviewableMatchDto'];
export type Review = Schemas['ReviewDto'];

const pathOf = (id: string) => ({ path: { id } });

/** `language` is that of the labels of its concepts. */
export const challengeQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ['challenges', id, 'record', language],
    queryFn: async ({ signal }) =>
      (await bodyOf(
        api.GET('/api/v1/challenges/{id}', { params: { ...pathOf(id), query: { language } }, signal }),
      )) as Challenge,
  });

export const challengeListQuery = (query: ChallengeListParameters) =>
  queryOptions({
    queryKey: ['challenges', 'list', query],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/v1/challenges', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const nearNeedsQuery = (id: string, limit: number) =>
  queryOptions({
    queryKey: ['challenges', id, 'similar', limit],
    queryFn: async ({ signal }) => {
      const params = { ...pathOf(id), query: { limit } };
      return (await bodyOf(api.GET('/api/v1/challenges/{id}/similar', { params, signal }))).items;
    },
  });

/** Near needs of one that is stored nowhere. */
export const nearNeedsPreviewQuery = (need: SimilarPreviewInput) =>
  queryOptions({
    queryKey: ['near-needs-preview', need],
    queryFn: async ({ signal }) =>
      (await bodyOf(api.POST('/api/v1/challenge-previews/similar', { body: need, signal }))).items,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });

export const challengeMatchesQuery = (id: string, limit: number) =>
  queryOptions({
    queryKey: ['challenges', id, 'matches', limit],
    queryFn: ({ signal }) => {
      const params = { ...pathOf(id), query: { limit } };
      return bodyOf(api.GET('/api/v1/challenges/{id}/matches', { params, signal }));
    },
  });

/** The run asked for last, which may be under way; null before the first. */
export const newestRunQuery = (id: string) =>
  queryOptions({
    queryKey: ['challenges', id, 'newest-run'],
    queryFn: async ({ signal }) => {
      const params = { ...pathOf(id), query: { limit: 1 } };
      return (
        (await bodyOf(api.GET('/api/v1/challenges/{id}/match-runs', { params, signal }))).items[0] ?? null
      );
    },
    // It may have been started anew by somebody else since this page was last seen.
    staleTime: 0,
  });

/** States as they come; ends when the run has ended or the connection has. */
export async function matchRunEvents(id: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const options = { params: { path: { id } }, signal, parseAs: 'stream' } as const;
  return (await bodyOf(
    api.GET('/api/v1/match-runs/{id}/events', options),
  )) as unknown as ReadableStream<Uint8Array>;
}
