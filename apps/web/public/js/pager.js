import { make } from './dom.js';
import { addressOf, lastPage } from './search-state.js';
import { texts } from './texts.js';

const words = texts.search;

/** Links to the page before and the page after; nothing when there is one page only. */
export function pager(search, total) {
  const last = lastPage(total);
  if (last === 1 || search.page > last) return [];
  return [
    make(
      'nav',
      { class: 'pager', 'aria-label': words.pages },
      search.page > 1 ? link(search, search.page - 1, words.previous, 'prev') : null,
      make('span', {}, words.pageOf(search.page, last)),
      search.page < last ? link(search, search.page + 1, words.next, 'next') : null,
    ),
  ];
}

const link = (search, page, label, rel) =>
  make(
    'a',
    { href: addressOf({ ...search, page }), rel, class: 'button secondary', 'data-route': true },
    label,
  );
