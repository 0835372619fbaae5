import type { ChallengeListParameters } from '../shared/api/index.js';

export const STATUSES = ['published', 'closed', 'draft'] as const;
export type Status = (typeof STATUSES)[number];

export const PAGE_SIZE = 10;
/** The API looks no further than 10,000 challenges. */
const MAX_PAGE = 10_000 / PAGE_SIZE;

/** What the list of challenges shows; an empty text lets all pass. */
export interface ListState {
  words: string;
  sector: string;
  country: string;
  status: string;
  page: number;
}

const FILTERS = ['sector', 'country', 'status'] as const;

/** Values of filters are kept as they are, so that the API can say what is wrong with them. */
export function readList(params: URLSearchParams): ListState {
  const page = Number(params.get('page') ?? 1);
  return {
    words: params.get('q') ?? '',
    sector: params.get('sector') ?? '',
    country: params.get('country') ?? '',
    status: params.get('status') ?? '',
    page: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
  };
}

export function listAddress(state: ListState): string {
  const params = new URLSearchParams();
  if (state.words !== '') params.set('q', state.words);
  for (const name of FILTERS) if (state[name] !== '') params.set(name, state[name]);
  if (state.page > 1) params.set('page', String(state.page));
  const search = params.toString();
  return search === '' ? '/challenges' : `/challenges?${search}`;
}

export function listQuery(state: ListState): ChallengeListParameters {
  const filters = FILTERS.filter((name) => state[name] !== '').map((name) => [name, [state[name]]]);
  return {
    ...(state.words !== '' && { q: state.words }),
    ...(Object.fromEntries(filters) as Pick<ChallengeListParameters, 'sector' | 'country' | 'status'>),
    page: state.page,
    pageSize: PAGE_SIZE,
  };
}

export const lastPage = (total: number): number =>
  Math.min(MAX_PAGE, Math.max(1, Math.ceil(total / PAGE_SIZE)));
