import { EMPTY_DRAFT, type Draft } from './draft.js';

/** A draft as the browser keeps it. */
export interface KeptDraft {
  draft: Draft;
  /** The revision of the challenge that was being edited; null for one that is not stored yet. */
  revision: number | null;
  /** What that revision says; null too where it is not known any more. */
  base: Draft | null;
  /** Under which id it is stored, or will be. */
  id: string;
}

/** Nothing written yet. */
export const emptyKept = (id: string): KeptDraft => ({ draft: EMPTY_DRAFT, revision: null, base: null, id });

const PREFIX = 'atlas-challenge-draft:';
/** No id of a challenge has a colon. */
const NEW = 'new:';

/** A challenge that is stored nowhere else yet: each has a place of its own. */
export const newDraftName = (key: string): string => NEW + key;

const keyOf = (name: string): string => PREFIX + name;

/** What was written in this browser before; null when there is nothing, or nothing that can be read. */
export function loadDraft(name: string): KeptDraft | null {
  try {
    return parseKept(localStorage.getItem(keyOf(name)));
  } catch {
    return null;
  }
}

/** The new challenges that were begun in this browser. */
export function loadNewDrafts(): { key: string; draft: Draft }[] {
  let keys: string[];
  try {
    keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  } catch {
    return [];
  }
  return keys
    .filter((key) => key.startsWith(keyOf(NEW)))
    .sort()
    .flatMap((key) => {
      const kept = loadDraft(key.slice(PREFIX.length));
      return kept ? [{ key: key.slice(keyOf(NEW).length), draft: kept.draft }] : [];
    });
}

/** False when the browser does not keep it: storage is full, or forbidden. */
export function keepDraft(name: string, kept: KeptDraft): boolean {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(name: string): void {
  try {
    localStorage.removeItem(keyOf(name));
  } catch {
    // What could not be kept need not be forgotten.
  }
}

/** Tells what another tab writes under the same name; null when it has stored or discarded that. */
export function followDraft(name: string, onChange: (kept: KeptDraft | null) => void): () => void {
  const listen = ({ key, newValue }: StorageEvent) => {
    if (key === keyOf(name)) onChange(parseKept(newValue));
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}

function parseKept(text: string | null): KeptDraft | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Record<string, unknown> | null;
    if (!isObject(kept?.draft) || typeof kept.id !== 'string') return null;
    return {
      draft: draftFrom(kept.draft),
      revision: typeof kept.revision === 'number' ? kept.revision : null,
      base: isObject(kept.base) ? draftFrom(kept.base) : null,
      id: kept.id,
    };
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Another version of the app may have kept other fields: those that it did not keep, or otherwise, are empty. */
function draftFrom(kept: Record<string, unknown>): Draft {
  const fields = Object.entries(EMPTY_DRAFT).map(([field, empty]) => {
    const value = kept[field];
    const isFit = Array.isArray(empty)
      ? Array.isArray(value) && value.every((item) => typeof item === 'string')
      : typeof value === 'string';
    return [field, isFit ? value : empty] as const;
  });
  return Object.fromEntries(fields) as unknown as Draft;
}
