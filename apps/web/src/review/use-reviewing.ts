import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  api,
  bodyOf,
  challengeMatchesQuery,
  ProblemError,
  type ChallengeMatches,
  type Review,
  type ReviewableMatch,
} from '../shared/api/index.js';
import { announce, showToast } from '../shared/ui/index.js';
import { keyOf, MOST_MATCHES } from './match-filter.js';

export type Decision = NonNullable<Review['decision']>;

export interface Reviewing {
  decide: (match: ReviewableMatch, decision: Decision, why: string | null) => Promise<boolean>;
  undo: (key: string) => Promise<boolean>;
  /** Key of the match whose decision was made here last and still holds. */
  lastDecided: () => string | null;
  isBusy: (key: string) => boolean;
  faultOf: (key: string) => Error | undefined;
}

/** Decides on matches and undoes it; a match keeps its place on the page, whatever becomes of the call. */
export function useReviewing(challengeId: string): Reviewing {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [faults, setFaults] = useState<ReadonlyMap<string, Error>>(new Map());
  const decided = useRef<string[]>([]);
  const { queryKey } = challengeMatchesQuery(challengeId, MOST_MATCHES);
  const matches = () => client.getQueryData<ChallengeMatches>(queryKey);
  const matchOf = (key: string) => matches()?.items.find(({ target }) => keyOf(target) === key);

  const call = async (key: string, send: () => Promise<Review>): Promise<boolean> => {
    setBusy((before) => new Set(before).add(key));
    setFaults((before) => new Map([...before].filter(([other]) => other !== key)));
    try {
      const review = await send();
      client.setQueryData<ChallengeMatches>(queryKey, (before) => before && withReview(before, key, review));
      void client.invalidateQueries({ queryKey: ['challenges', challengeId, 'reviews'] });
      return true;
    } catch (error) {
      setFaults((before) => new Map(before).set(key, error as Error));
      // What was decided by somebody else is shown beside the fault.
      if (error instanceof ProblemError && error.status === 409) await client.invalidateQueries({ queryKey });
      announce(t('notDone'));
      return false;
    } finally {
      setBusy((before) => new Set([...before].filter((other) => other !== key)));
    }
  };

  const path = { path: { id: challengeId } };
  const targetOf = ({ target, review }: ReviewableMatch) => ({
    targetType: target.type,
    targetId: target.id,
    after: review?.number ?? 0,
  });

  const undo = async (key: string): Promise<boolean> => {
    const match = matchOf(key);
    if (!match || busy.has(key)) return false;
    const done = await call(key, () =>
      bodyOf(api.POST('/api/v1/challenges/{id}/reviews/undo', { params: path, body: targetOf(match) })),
    );
    if (done) {
      const at = decided.current.lastIndexOf(key);
      decided.current = decided.current.filter((_, index) => index !== at);
      showToast({ text: t('undone', { title: match.target.title }) });
    }
    return done;
  };

  const decide = async (match: ReviewableMatch, decision: Decision, why: string | null): Promise<boolean> => {
    const key = keyOf(match.target);
    const runId = matches()?.run?.id;
    if (!runId || busy.has(key)) return false;
    const body = { ...targetOf(matchOf(key) ?? match), runId, decision, why };
    const done = await call(key, () =>
      bodyOf(api.POST('/api/v1/challenges/{id}/reviews', { params: path, body })),
    );
    if (done) {
      decided.current.push(key);
      showToast({ text: t(`done.${decision}`, { title: match.target.title }), undo: () => void undo(key) });
    }
    return done;
  };

  return {
    decide,
    undo,
    lastDecided: () => decided.current.at(-1) ?? null,
    isBusy: (key) => busy.has(key),
    faultOf: (key) => faults.get(key),
  };
}

const withReview = (before: ChallengeMatches, key: string, review: Review): ChallengeMatches => ({
  ...before,
  items: before.items.map((match) => (keyOf(match.target) === key ? { ...match, review } : match)),
});
