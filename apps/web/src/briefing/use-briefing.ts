import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followEvents } from '../shared/api/events.js';
import { briefingEvents, briefingQuery, isUnderWay, type Briefing, type BriefingState } from './queries.js';

/** A briefing, followed while it is being made: by its events, and by asking again where their connection breaks. */
export function useBriefing(id: string): UseQueryResult<Briefing> {
  const query = useQuery(briefingQuery(id));
  const client = useQueryClient();
  const isFollowed = query.data !== undefined && isUnderWay(query.data);
  useEffect(() => {
    if (!isFollowed) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const { queryKey } = briefingQuery(id);
    void followEvents(() => briefingEvents(id, signal), {
      signal,
      onData: (data) => {
        const state = data as BriefingState;
        // How it ended comes with the whole of it, below.
        if (isUnderWay(state)) client.setQueryData(queryKey, { ...state, content: null });
      },
      onEnd: () => client.invalidateQueries({ queryKey }),
    });
    return () => leaving.abort();
  }, [client, id, isFollowed]);
  return query;
}
