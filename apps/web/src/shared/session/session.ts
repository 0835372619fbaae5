import { useSyncExternalStore } from 'react';

/** Who has signed in, with which access token. */
export interface Session {
  name: string;
  token: string;
}

export interface SessionState {
  session: Session | null;
  /** The API has stopped taking the token: what stands on the page stays, for somebody may have written it. */
  hasEnded: boolean;
  /** A window asks for a token over the page. */
  isAsking: boolean;
}

/** Storage of the tab alone: the token is gone with it, and other tabs never see it. */
const KEPT_AS = 'atlas-session';

let state: SessionState = { session: readKept(), hasEnded: false, isAsking: false };
const listeners = new Set<() => void>();

function change(next: Partial<SessionState>): void {
  state = { ...state, ...next };
  keep(state.session);
  listeners.forEach((listener) => listener());
}

export const currentToken = (): string | null => state.session?.token ?? null;

export const beginSession = (session: Session): void => change({ session, hasEnded: false, isAsking: false });

export const endSession = (): void => change({ session: null, hasEnded: false, isAsking: false });

/** The API refused a call for want of a valid token; `token` is the one that was sent, if any was. */
export function refuseToken(token: string | null): void {
  // An answer to a call from before somebody signed in anew says nothing of the new token.
  if (token !== currentToken()) return;
  change({ session: null, hasEnded: state.hasEnded || token !== null, isAsking: true });
}

export const askForToken = (): void => change({ isAsking: true });
export const stopAsking = (): void => change({ isAsking: false });

export function useSession(): SessionState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

function readKept(): Session | null {
  try {
    const { name, token } = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? '{}') as Partial<Session>;
    return typeof name === 'string' && typeof token === 'string' ? { name, token } : null;
  } catch {
    return null;
  }
}

function keep(session: Session | null): void {
  try {
    if (session) sessionStorage.setItem(KEPT_AS, JSON.stringify(session));
    else sessionStorage.removeItem(KEPT_AS);
  } catch {
    // Without storage one is signed in as long as the page lives.
  }
}
