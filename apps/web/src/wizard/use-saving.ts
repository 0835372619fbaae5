import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { challengePath, editChallengePath } from '../paths.js';
import type { Challenge, ChallengeInput } from '../shared/api/index.js';
import { useSession } from '../shared/session/index.js';
import { announce, showToast } from '../shared/ui/index.js';
import { challengeOfDraft, draftOfChallenge, isStorable, type Draft } from './draft.js';
import {
  changeChallenge,
  createChallenge,
  RevisionConflict,
  type ChallengeContent,
} from './save-challenge.js';
import { usePaused, type DraftControl } from './use-draft.js';

export type Status = ChallengeInput['status'];

/** A draft on the server is saved when typing pauses for so long. */
const PAUSE_MS = 2_000;

interface Sent {
  draft: Draft;
  status: Status;
  /** The revision that it is written over; null for what is not stored yet. */
  over: number | null;
  isBySelf: boolean;
}

interface SavingOptions {
  /** The challenge as it was read; null for one that is not stored yet. */
  stored: Challenge | null;
  control: DraftControl;
  /** Of the text, as it was understood. */
  language: string | null;
}

export interface Saving {
  /** Of the challenge as it was last read or saved. */
  status: Status;
  isPending: boolean;
  /** Whether changes are saved without being asked to. */
  isBySelf: boolean;
  /** What somebody else has saved meanwhile. */
  theirs: Challenge | null;
  isComparing: boolean;
  compare: (isComparing: boolean) => void;
  error: Error | null;
  store: (status: Status) => void;
  tryAgain: () => void;
  resolve: (draft: Draft) => void;
}

/** Stores the draft when asked to, and by itself what is changed in one that only editors see. */
export function useSaving({ stored, control, language }: SavingOptions): Saving {
  const { t } = useTranslation('wizard');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { session } = useSession();
  const [isComparing, compare] = useState(false);
  const { id, draft, revision, isChanged } = control;
  const saving = useMutation({
    mutationFn: ({ draft: sent, status, over }: Sent): Promise<Challenge> => {
      const content = challengeOfDraft(sent, status, language);
      if (!content) throw new Error('A draft with faults cannot be stored');
      if (over === null) return createChallenge(id, content);
      return changeChallenge(id, over, content).catch((error: unknown) => {
        // Another tab with the same draft was first.
        if (error instanceof RevisionConflict && saysAlready(error.theirs, content)) return error.theirs;
        throw error;
      });
    },
    onSuccess: async (challenge, { draft: sent, isBySelf }) => {
      const isAll = control.stored(sent, challenge.revision, draftOfChallenge(challenge));
      compare(false);
      if (isBySelf) announce(t('savedBySelf'));
      else showToast({ text: t(`stored.${challenge.status}`) });
      await client.invalidateQueries({ queryKey: ['challenges'] });
      if (isBySelf || !isAll) return;
      await navigate(
        challenge.status === 'draft' ? editChallengePath(challenge.id) : challengePath(challenge.id),
      );
    },
    onError: (error, { isBySelf }) => {
      if (error instanceof RevisionConflict && !isBySelf) compare(true);
    },
  });
  const { error, isPending, variables: last } = saving;
  const isSavedLast = saving.data && saving.data.revision >= (stored?.revision ?? 0);
  const known = isSavedLast ? saving.data : stored;
  const status = known?.status ?? 'draft';
  const theirs = error instanceof RevisionConflict ? error.theirs : null;
  const isBySelf = session !== null && known?.status === 'draft' && revision !== null;

  const paused = usePaused(draft, PAUSE_MS);
  const saveBySelf = useEffectEvent(() => {
    const isAsked = isBySelf && isChanged && paused === draft && isStorable(draft);
    const hasFailed = error !== null && (theirs !== null || last?.draft === draft);
    // Of two tabs with the same draft the one that is written in saves it.
    if (!isAsked || isPending || hasFailed || document.visibilityState !== 'visible') return;
    saving.mutate({ draft, status, over: revision, isBySelf: true });
  });
  useEffect(() => {
    saveBySelf();
    const seen = () => saveBySelf();
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [paused, isPending]);

  const send = (sent: Partial<Sent>) => {
    if (!isPending) saving.mutate({ draft, status, over: revision, isBySelf: false, ...sent });
  };
  return {
    ...{ status, isPending, isBySelf, theirs, isComparing, compare },
    error: theirs ? null : error,
    store: (next) => send({ status: next }),
    tryAgain: () => send({ status: last?.status ?? status, isBySelf: last?.isBySelf ?? false }),
    resolve: (merged) => {
      if (!theirs) return;
      control.change(merged);
      send({ ...last, draft: merged, over: theirs.revision });
    },
  };
}

const saysAlready = (challenge: Challenge, content: ChallengeContent): boolean =>
  JSON.stringify(
    challengeOfDraft(draftOfChallenge(challenge), challenge.status, content.language ?? null),
  ) === JSON.stringify(content);
