import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isSameDraft, type Draft } from './draft.js';
import { followDraft, forgetDraft, keepDraft, type KeptDraft } from './draft-store.js';

export interface DraftControl extends KeptDraft {
  change: (changes: Partial<Draft>) => void;
  /** Whether the browser keeps what is written. */
  isKept: boolean;
  /** Whether something was written since it was stored. */
  isChanged: boolean;
  /** Takes the draft out of the browser and begins with another. */
  restart: (kept: KeptDraft) => void;
  /** `sent` is stored as `revision`, which says `base`; true when nothing was written meanwhile. */
  stored: (sent: Draft, revision: number, base: Draft) => boolean;
}

interface DraftOptions {
  initial: KeptDraft;
  isChangedAtFirst: boolean;
  /** Another tab has stored or discarded what was written under this name. */
  onGone: () => void;
}

/** The draft on the page; each change is kept in the browser at once, so that no reload or crash loses it. */
export function useDraft(name: string, { initial, isChangedAtFirst, onGone }: DraftOptions): DraftControl {
  const [kept, setKept] = useState(initial);
  const [isKept, setIsKept] = useState(true);
  const [isChanged, setChanged] = useState(isChangedAtFirst);
  /** An answer of the server comes to what has been typed since. */
  const latest = useRef(initial);
  const show = (next: KeptDraft, hasChanges: boolean) => {
    latest.current = next;
    setKept(next);
    setChanged(hasChanges);
  };
  const put = (next: KeptDraft, hasChanges: boolean) => {
    if (hasChanges) setIsKept(keepDraft(name, next));
    else forgetDraft(name);
    show(next, hasChanges);
  };
  const take = useEffectEvent((written: KeptDraft | null) => {
    if (written) show(written, true);
    else onGone();
  });
  useEffect(() => followDraft(name, (written) => take(written)), [name]);
  return {
    ...kept,
    isKept,
    isChanged,
    change: (changes) => put({ ...latest.current, draft: { ...latest.current.draft, ...changes } }, true),
    restart: (next) => put(next, false),
    stored: (sent, revision, base) => {
      const { draft } = latest.current;
      const isAll = isSameDraft(draft, sent);
      put({ ...latest.current, revision, base }, !isAll);
      return isAll;
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
