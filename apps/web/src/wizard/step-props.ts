import type { MatchPreview } from '../shared/api/index.js';
import type { Draft } from './draft.js';

/** What every step needs. */
export interface StepProps {
  draft: Draft;
  change: (changes: Partial<Draft>) => void;
  /** What was understood of the need so far. */
  preview: MatchPreview | undefined;
}
