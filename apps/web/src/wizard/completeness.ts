import { cleanText } from '../shared/texts-of-records.js';
import { isEmptyDraft, type Draft } from './draft.js';

export const STEPS = ['need', 'effect', 'context', 'check'] as const;
export type Step = (typeof STEPS)[number];

export type Piece =
  | 'description'
  | 'title'
  | 'scale'
  | 'outcome'
  | 'measure'
  | 'sectors'
  | 'topics'
  | 'country'
  | 'budget'
  | 'cpv'
  | 'buyer';

interface PieceRule {
  piece: Piece;
  /** Where it is stated. */
  step: Step;
  /** What it counts; all together 100. */
  points: number;
  isThere: (draft: Draft) => boolean;
}

const says = (text: string, atLeast: number): boolean => cleanText(text).length >= atLeast;
/** A figure in any script: how many, how often, how much. */
const hasFigure = (text: string): boolean => /\p{Nd}/u.test(text);

/** In the order in which they are asked for. Points are set by judgement: by how much others can do with each. */
export const PIECES: readonly PieceRule[] = [
  { piece: 'description', step: 'need', points: 20, isThere: ({ description }) => says(description, 150) },
  { piece: 'title', step: 'need', points: 10, isThere: ({ title }) => says(title, 10) },
  { piece: 'scale', step: 'need', points: 10, isThere: ({ description }) => hasFigure(description) },
  { piece: 'outcome', step: 'effect', points: 15, isThere: ({ outcome }) => says(outcome, 30) },
  { piece: 'measure', step: 'effect', points: 10, isThere: ({ outcome }) => hasFigure(outcome) },
  { piece: 'topics', step: 'need', points: 5, isThere: ({ confirmed }) => confirmed.length > 0 },
  { piece: 'sectors', step: 'context', points: 10, isThere: ({ sectors }) => sectors.length > 0 },
  { piece: 'country', step: 'context', points: 5, isThere: ({ country }) => country !== '' },
  { piece: 'budget', step: 'context', points: 5, isThere: ({ budget }) => says(budget, 1) },
  { piece: 'cpv', step: 'context', points: 5, isThere: ({ cpv }) => cpv.length > 0 },
  { piece: 'buyer', step: 'context', points: 5, isThere: ({ buyer }) => says(buyer, 2) },
];

export interface Completeness {
  /** 0 to 100. */
  score: number;
  missing: Pick<PieceRule, 'piece' | 'step'>[];
}

/** How much of what others need to know the draft says, and what it does not say yet. */
export function completenessOf(draft: Draft): Completeness {
  const missing = PIECES.filter(({ isThere }) => !isThere(draft));
  const lost = missing.reduce((sum, { points }) => sum + points, 0);
  return {
    score: isEmptyDraft(draft) ? 0 : 100 - lost,
    missing: missing.map(({ piece, step }) => ({ piece, step })),
  };
}
