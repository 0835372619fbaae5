import type { ReviewableMatch } from '../shared/api/index.js';

export const KINDS = ['knowledge', 'supplier'] as const;
export type Kind = (typeof KINDS)[number];

/** `open` are those without a decision. */
export const SHOWN = ['all', 'open', 'accepted', 'rejected', 'deferred'] as const;
export type Shown = (typeof SHOWN)[number];

/** Matches on one screenful more. */
export const STEP = 50;
/** All that a run keeps of each kind. */
export const MOST_MATCHES = 200;

export interface MatchFilter {
  kind: Kind;
  shown: Shown;
  /** Steps that are shown. */
  steps: number;
}

export function readFilter(params: URLSearchParams): MatchFilter {
  const steps = Number(params.get('steps'));
  return {
    kind: KINDS.find((kind) => kind === params.get('in')) ?? 'knowledge',
    shown: SHOWN.find((shown) => shown === params.get('show')) ?? 'all',
    steps: Number.isInteger(steps) && steps > 1 ? Math.min(steps, MOST_MATCHES / STEP) : 1,
  };
}

export function filterAddress({ kind, shown, steps }: MatchFilter): string {
  const params = new URLSearchParams();
  if (kind !== 'knowledge') params.set('in', kind);
  if (shown !== 'all') params.set('show', shown);
  if (steps > 1) params.set('steps', String(steps));
  return `?${params.toString()}`;
}

type Reviewed = Pick<ReviewableMatch, 'review'> & { target: Pick<ReviewableMatch['target'], 'type'> };

export const ofKind = <T extends Reviewed>(matches: readonly T[], kind: Kind): T[] =>
  matches.filter(({ target }) => target.type === kind);

export const isShown = ({ review }: Reviewed, shown: Shown): boolean =>
  shown === 'all' || (review?.decision ?? 'open') === shown;

/** Names a match among those of its challenge. */
export const keyOf = ({ type, id }: { type: string; id: string }): string => `${type}-${id}`;

/**
 * Where to go from one of the keys when it was dealt with: to the next, at the end to the one before, null when it was
 * the only one.
 */
export function neighbourOf(keys: readonly string[], key: string): string | null {
  const at = keys.indexOf(key);
  return keys[at + 1] ?? keys[at - 1] ?? null;
}
