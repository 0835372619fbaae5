import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, newestRunQuery, type MatchRun } from '../shared/api/index.js';
import { announce } from '../shared/ui/index.js';

/** How often it is asked for where events do not come through. */
const POLL_MS = 1_000;

export const isUnderWay = (run: MatchRun | null | undefined): boolean =>
  run?.status === 'queued' || run?.status === 'running';

/**
 * The newest match run of a challenge, wherever it was started from, followed until it ends: by server-sent events, and
 * by asking again and again where the stream breaks.
 */
export function useMatchRun(challengeId: string) {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  const [isStreaming, setStreaming] = useState(false);
  const { queryKey } = newestRunQuery(challengeId);
  const query = useQuery({
    ...newestRunQuery(challengeId),
    refetchInterval: ({ state }) => (isUnderWay(state.data) && !isStreaming ? POLL_MS : false),
  });
  const run = query.data ?? null;
  const followed = isUnderWay(run) ? run!.id : null;
  const take = useEffectEvent((event: MessageEvent<string>, events: EventSource) => {
    const told = JSON.parse(event.data) as MatchRun;
    client.setQueryData(queryKey, told);
    if (!isUnderWay(told)) events.close();
  });
  const end = useEffectEvent(() => {
    const ended = client.getQueryData<MatchRun | null>(queryKey);
    if (!ended || isUnderWay(ended)) return;
    announce(t(ended.status === 'succeeded' ? 'run.succeeded' : 'run.failed'));
    void client.invalidateQueries({ queryKey: ['challenges', challengeId, 'matches'] });
  });
  useEffect(() => {
    if (followed === null) return;
    const events = new EventSource(`/api/v1/match-runs/${encodeURIComponent(followed)}/events`);
    events.onopen = () => setStreaming(true);
    events.onmessage = (event: MessageEvent<string>) => take(event, events);
    events.onerror = () => {
      events.close();
      setStreaming(false);
    };
    return () => {
      events.close();
      setStreaming(false);
      end();
    };
  }, [followed]);

  const starting = useMutation({
    mutationFn: () =>
      bodyOf(api.POST('/api/v1/challenges/{id}/match-runs', { params: { path: { id: challengeId } } })),
    onSuccess: () => {
      announce(t('run.started'));
      return client.invalidateQueries({ queryKey });
    },
  });
  return { query, run, starting };
}
