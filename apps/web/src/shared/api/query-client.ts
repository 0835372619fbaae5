import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.js';

const RETRIES = 1;
const FRESH_FOR_MS = 60_000;

/** A refusal that says so is not repeated; what may pass by itself is tried once more. */
function mayPass(error: Error): boolean {
  if (!(error instanceof ProblemError)) return navigator.onLine;
  return error.status >= 500 && error.retryAfter === null;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_FOR_MS,
      // What people read must not change under their eyes when they come back to the window.
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < RETRIES && mayPass(error),
      // Offline is shown as a fault with a way to try again, not as waiting for ever.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
