import { searchRecords } from './api.js';
import { announce, byId, make, replaceIn } from './dom.js';
import { facetList } from './facet-list.js';
import { valueName } from './format.js';
import { hitList } from './hit-list.js';
import { clean } from './need.js';
import { pager } from './pager.js';
import { go } from './router.js';
import * as state from './search-state.js';
import { buildSearchForm, showInForm } from './search-form.js';
import { emptyState, errorState, loadingState } from './states.js';
import { texts } from './texts.js';

const words = texts.search;
const WIDE = '(min-width: 56rem)';

let search = state.readSearch(new URLSearchParams());
let underWay = null;

const change = (next) => go(state.addressOf(next));

/** Gives back what shows the search that an address asks for. */
export function startSearchView() {
  const form = byId('search-form');
  buildSearchForm(form, {
    onCollection: (collection) => change(state.inCollection({ ...search, words: typed() }, collection)),
    onSort: (sort) => change(state.changed(search, { words: typed(), sort })),
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const next = state.changed(search, { words: typed() });
    if (state.addressOf(next) === location.search) void load();
    else change(next);
  });
  byId('facets').addEventListener('change', ({ target }) => {
    change(state.toggled({ ...search, words: typed() }, target.name, target.value, target.checked));
  });
  byId('filters').open = matchMedia(WIDE).matches;
  return (params) => {
    search = state.readSearch(params);
    showInForm(search);
    void load();
  };
}

const typed = () => clean(byId('search-words').value);

/** A new search takes the place of the one that is still under way; what was found stays until the answer is there. */
async function load() {
  underWay?.abort();
  underWay = new AbortController();
  const { signal } = underWay;
  const asked = search;
  const results = byId('search-results');
  results.setAttribute('aria-busy', 'true');
  if (results.childElementCount === 0) results.replaceChildren(loadingState(words.loading));
  try {
    const answer = await searchRecords(asked.collection, state.apiQuery(asked), signal);
    facetList(byId('facets'), asked, answer.facets);
    show(asked, answer);
  } catch (error) {
    if (signal.aborted) return;
    replaceIn(
      results,
      ...filterChips(asked),
      errorState(error, () => void load()),
    );
  }
  results.removeAttribute('aria-busy');
}

function show(asked, answer) {
  const found = words.found(answer.total, asked.collection);
  const last = state.lastPage(answer.total);
  replaceIn(
    byId('search-results'),
    make('h2', { tabindex: '-1' }, found),
    ...filterChips(asked),
    answer.items.length === 0 ? nothing(asked, answer.total, last) : hitList(asked, answer.items),
    ...pager(asked, answer.total),
  );
  announce(answer.total > 0 && last > 1 ? `${found}. ${words.pageOf(asked.page, last)}` : found);
}

function nothing(asked, total, last) {
  if (total > 0) {
    const address = state.addressOf({ ...asked, page: last });
    const link = make('a', { href: address, 'data-route': true }, words.toLastPage);
    return emptyState(words.beyondHeading, words.beyondText(last), make('p', {}, link));
  }
  return emptyState(words.emptyHeading, words.emptyText);
}

/** Filters in force, each a link to the search without it. */
function filterChips(asked) {
  const active = state.activeFilters(asked);
  if (active.length === 0) return [];
  const chips = active.map(({ field, value }) => chip(asked, field, value));
  if (active.length > 1) {
    const address = state.addressOf(state.withoutFilters(asked));
    chips.push(make('li', {}, make('a', { href: address, 'data-route': true }, words.clear)));
  }
  return [make('ul', { class: 'chips', 'aria-label': words.activeFilters }, chips)];
}

function chip(asked, field, value) {
  const name = valueName(field, value);
  return make(
    'li',
    {},
    make(
      'a',
      {
        href: state.addressOf(state.toggled(asked, field, value, false)),
        class: 'chip',
        'data-route': true,
        'aria-label': words.remove(words.facets[field], name),
      },
      name,
      make('span', { 'aria-hidden': 'true' }, ' ×'),
    ),
  );
}
