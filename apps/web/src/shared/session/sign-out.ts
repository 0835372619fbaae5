import { queryClient } from '../api/query-client.js';
import { endSession } from './session.js';

/** Forgets the token, and every answer that it brought. */
export function signOut(): void {
  endSession();
  void queryClient.resetQueries();
}
