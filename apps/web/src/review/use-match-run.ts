import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { followEvents } from '../shared/api/events.js';
import { api, bodyOf, matchRunEvents, newestRunQuery, type MatchRun } from '../shared/api/index.js';
import { useFormat } from '../shared/format.js';
import { announce } from '../shared/ui/index.js';

export const isUnderWay = (run: MatchRun | null | undefined): boolean =>
  run?.status === 'queued' || run?.status === 'running';

/** Names the end of a run, each time that it is made anew another; null before it. */
const endOf = (run: MatchRun | null): string | null =>
  run && !isUnderWay(run) ? `${run.id} ${run.finishedAt}` : null;

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
  useProgress(run);
  const awaitEnd = useEnds(challengeId, run, query.isSuccess);

  const starting = useMutation({
    mutationFn: () =>
      bodyOf(api.POST('/api/v1/challenges/{id}/match-runs', { params: { path: { id: challengeId } } })),
    onSuccess: ({ runId }) => {
      awaitEnd(runId);
      announce(t('run.started'));
      return client.invalidateQueries({ queryKey: newestRunQuery(challengeId).queryKey });
    },
  });
  return { query, run, starting };
}

function useProgress(run: MatchRun | null): void {
  const { t } = useTranslation('review');
  const format = useFormat();
  const tell = useEffectEvent((progress: number) => {
    announce(t('run.progressed', { progress: format.number(progress) }));
  });
  const progress = run?.status === 'running' ? run.progress : null;
  useEffect(() => {
    if (progress !== null) tell(progress);
  }, [progress]);
}

/**
 * Asks anew for what a run has found at each end that was not there before, also of one so quick that it was never seen
 * under way. The end of a run that was started or followed here is announced. Gives a way to name one that was started.
 */
function useEnds(challengeId: string, run: MatchRun | null, isLoaded: boolean): (runId: string) => void {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  /** The last one seen; undefined before the first answer, null where there was none. */
  const known = useRef<string | null>(undefined);
  const awaited = useRef<string | null>(null);
  const end = endOf(run);
  const underWay = isUnderWay(run) ? run!.id : null;
  const takeNote = useEffectEvent(() => {
    if (underWay !== null) awaited.current = underWay;
    const isNew = end !== null && known.current !== undefined && end !== known.current;
    known.current = end ?? known.current ?? null;
    if (!isNew) return;
    // The challenge too: a run fails when somebody changes it meanwhile.
    void client.invalidateQueries({ queryKey: ['challenges', challengeId] });
    if (awaited.current !== run?.id) return;
    awaited.current = null;
    announce(t(run.status === 'succeeded' ? 'run.succeeded' : 'run.failed'));
  });
  useEffect(() => {
    if (isLoaded) takeNote();
  }, [isLoaded, end, underWay]);
  return (runId) => {
    awaited.current = runId;
  };
}
