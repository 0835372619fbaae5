import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../shared/api/index.js';
import type { Quality } from './figures.js';

const LOOK_AGAIN_MS = 60_000;

export const qualityQuery = queryOptions({
  queryKey: ['quality'],
  queryFn: ({ signal }): Promise<Quality> => bodyOf(api.GET('/api/v1/quality', { signal })),
  refetchInterval: ({ state }) => (state.data && !state.data.measurement ? LOOK_AGAIN_MS : false),
});
