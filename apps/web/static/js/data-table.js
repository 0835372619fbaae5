import { make } from './dom.js';

let made = 0;

/**
 * A table with a caption; it scrolls by itself where the page is narrow, by keyboard too. `columns` are `{name,
 * isNumber}`, each row the texts of its cells; the first cell of a row is its heading.
 */
export function dataTable(caption, columns, rows) {
  made += 1;
  const id = `table-${made}`;
  const classOf = (index) => (columns[index].isNumber ? 'number' : null);
  return make(
    'div',
    { class: 'table-frame', role: 'region', 'aria-labelledby': id, tabindex: '0' },
    make(
      'table',
      {},
      make('caption', { id }, caption),
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          columns.map(({ name }, index) => make('th', { scope: 'col', class: classOf(index) }, name)),
        ),
      ),
      make(
        'tbody',
        {},
        rows.map(([heading, ...cells]) =>
          make(
            'tr',
            {},
            make('th', { scope: 'row' }, heading),
            cells.map((cell, index) => make('td', { class: classOf(index + 1) }, cell)),
          ),
        ),
      ),
    ),
  );
}
