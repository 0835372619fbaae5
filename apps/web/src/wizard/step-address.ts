import { useSearchParams } from 'react-router';
import type { Step } from './completeness.js';

/** The address of a step of the draft that the page is about. */
export function useStepAddress(): (step: Step) => string {
  const [params] = useSearchParams();
  return (step) => {
    const next = new URLSearchParams(params);
    next.set('step', step);
    return `?${next.toString()}`;
  };
}
