/** Address patterns of the pages. The build lists them for the server, which answers each with the app. */
export const PATHS = {
  find: '/',
  case: '/cases/:id',
  supplier: '/suppliers/:id',
  compare: '/compare',
  briefings: '/challenges/:id/briefings',
  briefing: '/briefings/:id',
  accessibility: '/accessibility',
  about: '/about',
  signIn: '/sign-in',
} as const;

export type PageName = keyof typeof PATHS;

/** `quote` is a passage of the case, or of the supplier's profile, that is marked there. */
export function casePath(id: string, quote?: string): string {
  return withQuote(`/cases/${encodeURIComponent(id)}`, quote);
}

export function supplierPath(id: string, quote?: string): string {
  return withQuote(`/suppliers/${encodeURIComponent(id)}`, quote);
}

export const comparePath = (ids: readonly string[]): string => `/compare?ids=${ids.join(',')}`;

export const briefingsPath = (challengeId: string): string =>
  `/challenges/${encodeURIComponent(challengeId)}/briefings`;

export const briefingPath = (id: string): string => `/briefings/${encodeURIComponent(id)}`;

/** `to` is where to go afterwards: a path of our own, with its search. */
export const signInPath = (to: string): string => `${PATHS.signIn}?${new URLSearchParams({ to }).toString()}`;

function withQuote(path: string, quote: string | undefined): string {
  return quote === undefined ? path : `${path}?${new URLSearchParams({ quote }).toString()}`;
}
