import type { NeedState } from '../shared/need/need-state.js';

export type NeedChanges = Partial<NeedState>;

/** A need while it is typed. It goes to the address when typing pauses, and comes back from there a little later. */
export interface NeedDraft {
  typed: NeedState;
  /** What the address held when it last changed. */
  known: NeedState;
  /** What the form told the address and has not come back yet, oldest first. */
  told: readonly NeedChanges[];
}

const FIELDS = ['text', 'outcome', 'sectors', 'country', 'budget', 'removed', 'confirmed'] as const;

export const draftOf = (need: NeedState): NeedDraft => ({ typed: need, known: need, told: [] });

/** Where the text was taken away another need begins: what was said of the topics of the one before goes with it. */
export const rewritten = (text: string): NeedChanges =>
  text === '' ? { text, removed: [], confirmed: [] } : { text };

/** What the address does not hold yet. */
export const untold = ({ typed, known }: Pick<NeedDraft, 'typed' | 'known'>): NeedChanges =>
  pick(typed, (field) => !isSame(typed[field], known[field]));

/**
 * The draft once the address holds this need. Only what comes from elsewhere (Back, a topic taken away) is taken over:
 * what the form told itself may have been typed on since.
 */
export function arrived({ typed, known, told }: NeedDraft, need: NeedState): NeedDraft {
  const news = pick(
    need,
    (field) =>
      !isSame(need[field], known[field]) &&
      !told.some((changes) => changes[field] !== undefined && isSame(changes[field], need[field])),
  );
  const back = told.findLastIndex((changes) => isIn(changes, need));
  const isElsewhere = back < 0 && Object.keys(news).length > 0;
  return { typed: { ...typed, ...news }, known: need, told: isElsewhere ? [] : told.slice(back + 1) };
}

const pick = (need: NeedState, isWanted: (field: keyof NeedState) => boolean): NeedChanges =>
  Object.fromEntries(FIELDS.filter(isWanted).map((field) => [field, need[field]]));

const isIn = (changes: NeedChanges, need: NeedState): boolean =>
  FIELDS.every((field) => changes[field] === undefined || isSame(changes[field], need[field]));

/** The address leaves out what is blank. */
const isSame = (one: string | string[], other: string | string[]): boolean =>
  String(one).trim() === String(other).trim();
