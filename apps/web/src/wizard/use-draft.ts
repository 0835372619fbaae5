import { useEffect, useState } from 'react';
import type { Draft } from './draft.js';
import { forgetDraft, keepDraft, type KeptDraft } from './draft-store.js';

export interface DraftControl {
  draft: Draft;
  change: (changes: Partial<Draft>) => void;
  /** Whether the browser keeps what is written. */
  isKept: boolean;
  /** Whether something was written since it was stored. */
  isChanged: boolean;
  /** Takes the draft out of the browser and begins with another. */
  restart: (kept: KeptDraft) => void;
  revision: number | null;
}

/** The draft on the page; each change is kept in the browser at once, so that no reload or crash loses it. */
export function useDraft(id: string, initial: KeptDraft, isChangedAtFirst: boolean): DraftControl {
  const [kept, setKept] = useState(initial);
  const [isKept, setIsKept] = useState(true);
  const [isChanged, setChanged] = useState(isChangedAtFirst);
  return {
    draft: kept.draft,
    revision: kept.revision,
    isKept,
    isChanged,
    change: (changes) => {
      const next = { ...kept, draft: { ...kept.draft, ...changes } };
      setIsKept(keepDraft(id, next));
      setChanged(true);
      setKept(next);
    },
    restart: (next) => {
      forgetDraft(id);
      setChanged(false);
      setKept(next);
    },
  };
}

/** A value once it has not changed for so long. */
export function usePaused<T>(value: T, ms: number): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return paused;
}
