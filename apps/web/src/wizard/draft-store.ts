import { EMPTY_DRAFT, type Draft } from './draft.js';

/** A draft as the browser keeps it. */
export interface KeptDraft {
  draft: Draft;
  /** The revision of the challenge that was being edited; null for one that is not stored yet. */
  revision: number | null;
}

/** A challenge that has no id yet. */
export const NEW = 'new';

const keyOf = (id: string): string => `atlas-challenge-draft:${id}`;

/** What was written in this browser before; null when there is nothing, or nothing that can be read. */
export function loadDraft(id: string): KeptDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as Record<string, unknown> | null;
    if (typeof kept?.draft !== 'object' || kept.draft === null) return null;
    const revision = typeof kept.revision === 'number' ? kept.revision : null;
    return { draft: draftFrom(kept.draft as Record<string, unknown>), revision };
  } catch {
    return null;
  }
}

/** False when the browser does not keep it: storage is full, or forbidden. */
export function keepDraft(id: string, kept: KeptDraft): boolean {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(id: string): void {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // What could not be kept need not be forgotten.
  }
}

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
