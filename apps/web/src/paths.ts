/** Address patterns of the pages. The build lists them for the server, which answers each with the app. */
export const PATHS = {
  find: '/',
  case: '/cases/:id',
  supplier: '/suppliers/:id',
  compare: '/compare',
  challenges: '/challenges',
  newChallenge: '/challenges/new',
  challenge: '/challenges/:id',
  editChallenge: '/challenges/:id/edit',
  challengeMatches: '/challenges/:id/matches',
  agency: '/agency',
  agencyKnowledge: '/agency/knowledge',
  agencyKnowledgeNew: '/agency/knowledge/new',
  agencyKnowledgeItem: '/agency/knowledge/:id',
  agencySuppliers: '/agency/suppliers',
  agencySupplierNew: '/agency/suppliers/new',
  agencySupplier: '/agency/suppliers/:id',
  agencyImport: '/agency/import',
  briefings: '/challenges/:id/briefings',
  briefing: '/briefings/:id',
  quality: '/quality',
  ranking: '/ranking',
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

/** `draft` tells the challenges apart that are being stated in one browser. */
export const newChallengePath = (draft: string): string =>
  `${PATHS.newChallenge}?${new URLSearchParams({ draft }).toString()}`;

export const challengePath = (id: string): string => `/challenges/${encodeURIComponent(id)}`;

export const editChallengePath = (id: string): string => `${challengePath(id)}/edit`;
export const challengeMatchesPath = (id: string): string => `${challengePath(id)}/matches`;

export const comparePath = (ids: readonly string[]): string => `/compare?ids=${ids.join(',')}`;

/** Where an agency writes the records of a collection. */
export const agencyRecordsPath = (collection: 'knowledge' | 'suppliers'): string => `/agency/${collection}`;

export const agencyNewRecordPath = (collection: 'knowledge' | 'suppliers'): string =>
  `${agencyRecordsPath(collection)}/new`;

export const agencyRecordPath = (collection: 'knowledge' | 'suppliers', id: string): string =>
  `${agencyRecordsPath(collection)}/${encodeURIComponent(id)}`;

export const briefingsPath = (challengeId: string): string =>
  `/challenges/${encodeURIComponent(challengeId)}/briefings`;

export const briefingPath = (id: string): string => `/briefings/${encodeURIComponent(id)}`;

/** `to` is where to go afterwards: a path of our own, with its search. */
export const signInPath = (to: string): string => `${PATHS.signIn}?${new URLSearchParams({ to }).toString()}`;

function withQuote(path: string, quote: string | undefined): string {
  return quote === undefined ? path : `${path}?${new URLSearchParams({ quote }).toString()}`;
}
