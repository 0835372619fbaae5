import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../shared/api/index.js';
import type { components } from '../shared/api/schema.generated.js';

export type Rules = components['schemas']['RankingDto'];

export const rankingQuery = queryOptions({
  queryKey: ['ranking'],
  queryFn: ({ signal }): Promise<Rules> => bodyOf(api.GET('/api/v1/ranking', { signal })),
});
