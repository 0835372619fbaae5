import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { followEvents } from '../shared/api/events.js';
import { api, bodyOf, matchRunEvents, newestRunQuery, type MatchRun } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import { announce } from '../shared/ui/index.js';

export const isUnderWay = (run: MatchRun | null | undefined): boolean =>
  run?.status === 'queued' || run?.status === 'running';

/** The newest match run of a challenge, wherever it was started from, followed and announced until it ends. */
export function useMatchRun(challengeId: string) {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  const query = useQuery(newestRunQuery(challengeId));
  const run = query.data ?? null;
  const followed = isUnderWay(run) ? run!.id : null;
  useEffect(() => {
    if (followed === null) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const { queryKey } = newestRunQuery(challengeId);
    void followEvents(() => matchRunEvents(followed, signal), {
      signal,
      onData: (told) => client.setQueryData(queryKey, told as MatchRun),
      onEnd: () => client.invalidateQueries({ queryKey }),
    });
    return () => leaving.abort();
  }, [client, challengeId, followed]);
  useAnnouncements(challengeId, run, followed);

  const starting = useMutation({
    mutationFn: () =>
      bodyOf(api.POST('/api/v1/challenges/{id}/match-runs', { params: { path: { id: challengeId } } })),
    onSuccess: () => {
      announce(t('run.started'));
      return client.invalidateQueries({ queryKey: newestRunQuery(challengeId).queryKey });
    },
  });
  return { query, run, starting };
}

function useAnnouncements(challengeId: string, run: MatchRun | null, followed: string | null): void {
  const { t } = useTranslation('review');
  const format = useFormat();
  const client = useQueryClient();
  const tellProgress = useEffectEvent((progress: number) => {
    announce(t('run.progressed', { progress: format.number(progress) }));
  });
  const tellEnd = useEffectEvent(() => {
    if (!run || isUnderWay(run)) return;
    announce(t(run.status === 'succeeded' ? 'run.succeeded' : 'run.failed'));
    // The challenge too: a run fails when somebody changes it meanwhile.
    void client.invalidateQueries({ queryKey: ['challenges', challengeId] });
  });
  const progress = run?.status === 'running' ? run.progress : null;
  useEffect(() => {
    if (progress !== null) tellProgress(progress);
  }, [progress]);
  useEffect(() => {
    if (followed !== null) return () => tellEnd();
  }, [followed]);
}
