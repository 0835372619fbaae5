import type { Step } from './completeness.js';

export const stepAddress = (step: Step): string => `?step=${step}`;
