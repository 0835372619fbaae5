import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { eventData } from '../shared/api/events.js';
import { briefingEvents, briefingQuery, isUnderWay, type Briefing, type BriefingState } from './queries.js';

const RECONNECT_MS = 2_000;

/** A briefing, followed while it is being made: by its events, and by asking again where their connection breaks. */
export function useBriefing(id: string): UseQueryResult<Briefing> {
  const query = useQuery(briefingQuery(id));
  const client = useQueryClient();
  const isFollowed = query.data !== undefined && isUnderWay(query.data);
  useEffect(() => {
    if (!isFollowed) return;
    const leaving = new AbortController();
    const { queryKey } = briefingQuery(id);
    const follow = async () => {
      for await (const data of eventData(await briefingEvents(id, leaving.signal))) {
        const state = data as BriefingState;
        // What it says comes with the whole of it, below.
        if (isUnderWay(state)) client.setQueryData(queryKey, { ...state, content: null });
      }
    };
    const keepFollowing = async () => {
      while (!leaving.signal.aborted) {
        const broke = await follow().then(
          () => false,
          () => true,
        );
        if (leaving.signal.aborted) return;
        if (broke) await pause(RECONNECT_MS, leaving.signal);
        await client.invalidateQueries({ queryKey });
        if (!broke) return;
      }
    };
    void keepFollowing();
    return () => leaving.abort();
  }, [client, id, isFollowed]);
  return query;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
