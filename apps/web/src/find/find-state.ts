import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate, useSearchParams, type To } from 'react-router';
import type { Collection } from '../shared/api/index.js';
import { MAX_TEXT_IN_ADDRESS, needParameters, readNeed, type NeedState } from '../shared/need/need-state.js';
import { addMatchFilters, readMatchFilters, type MatchFilters } from './match-filters.js';
import { readSearch, searchParameters, type Search } from './search-state.js';

export const VIEWS = ['list', 'map', 'timeline'] as const;
export type View = (typeof VIEWS)[number];
export const MOST_TO_COMPARE = 4;

interface Shown {
  view: View;
  /** Ids of cases chosen for comparison. */
  compare: string[];
}

/** All that the page Find shows: a need with its matches, or a search through the records. */
export type FindState = Shown &
  (
    | { mode: 'need'; need: NeedState; tab: Collection; only: MatchFilters }
    | { mode: 'browse'; search: Search }
  );

interface HistoryState {
  need?: string;
}

export function readFind(params: URLSearchParams, longText: string | null): FindState {
  const view = VIEWS.find((name) => name === params.get('as')) ?? 'list';
  const compare = [...new Set((params.get('compare') ?? '').split(',').filter((id) => id !== ''))];
  const shown = { view, compare: compare.slice(0, MOST_TO_COMPARE) };
  if (params.get('view') === 'search') return { ...shown, mode: 'browse', search: readSearch(params) };
  const tab = params.get('in') === 'suppliers' ? 'suppliers' : 'knowledge';
  const only = readMatchFilters(params);
  return { ...shown, mode: 'need', need: readNeed(params, longText), tab, only };
}

export function findParameters(state: FindState): URLSearchParams {
  const params = state.mode === 'browse' ? searchParameters(state.search) : needParameters(state.need);
  if (state.mode === 'need') {
    if (state.tab === 'suppliers') params.set('in', 'suppliers');
    addMatchFilters(params, state.only);
  }
  if (state.view !== 'list') params.set('as', state.view);
  if (state.compare.length > 0) params.set('compare', state.compare.join(','));
  return params;
}

/** What is named changes, also of the need; all else stays. */
export type FindChanges = Partial<Shown> & {
  need?: Partial<NeedState>;
  tab?: Collection;
  only?: MatchFilters;
  search?: Search;
};

export function changed(state: FindState, { need, tab, only, search, ...shown }: FindChanges): FindState {
  if (state.mode === 'browse') return { ...state, ...shown, search: search ?? state.search };
  return {
    ...state,
    ...shown,
    need: { ...state.need, ...need },
    tab: tab ?? state.tab,
    only: only ?? state.only,
  };
}

export const findAddress = (state: FindState): string => `/?${findParameters(state).toString()}`;

export interface FindControl {
  state: FindState;
  /** Changes what is shown; `replace` where Back should not lead to what was before, as while typing. */
  show: (changes: FindChanges, options?: { replace?: boolean }) => void;
}

/** The state of the page as the address and the history hold it. */
export function useFind(): FindControl {
  const [params] = useSearchParams();
  const { state: history } = useLocation() as { state: HistoryState | null };
  const navigate = useNavigate();
  const longText = history?.need ?? null;
  const state = useMemo(() => readFind(params, longText), [params, longText]);
  // What was asked for last, which may not be shown yet: what is asked for next goes on from there.
  const asked = useRef(state);
  useLayoutEffect(() => {
    asked.current = state;
  }, [state]);
  const show = useCallback(
    (changes: FindChanges, { replace = false } = {}) => {
      const next = changed(asked.current, changes);
      asked.current = next;
      const to: To = { search: findParameters(next).toString() };
      const isLong = next.mode === 'need' && next.need.text.length > MAX_TEXT_IN_ADDRESS;
      void navigate(to, {
        replace,
        preventScrollReset: true,
        state: isLong ? ({ need: next.need.text } satisfies HistoryState) : null,
      });
    },
    [navigate],
  );
  return { state, show };
}
