import { byId, make } from './dom.js';
import { MAX_WORDS_LENGTH, SORTS } from './search-state.js';
import { texts } from './texts.js';

const words = texts.search;

/** Fills the form; `onCollection` and `onSort` are called with the value that was chosen. */
export function buildSearchForm(form, { onCollection, onSort }) {
  form.append(
    make(
      'fieldset',
      { class: 'segments' },
      make('legend', {}, words.collection),
      Object.entries(words.collections).map(([collection, label]) =>
        make(
          'label',
          {},
          make('input', {
            type: 'radio',
            name: 'in',
            value: collection,
            change: () => onCollection(collection),
          }),
          make('span', {}, label),
        ),
      ),
    ),
    make(
      'div',
      { class: 'field grow' },
      make('label', { for: 'search-words' }, words.label),
      make('div', { class: 'search-line' }, wordsInput(), make('button', { class: 'primary' }, words.submit)),
      make('p', { id: 'search-words-hint', class: 'hint' }, words.hint),
    ),
    make(
      'div',
      { id: 'sort-field', class: 'field' },
      make('label', { for: 'sort' }, words.sort),
      make(
        'select',
        { id: 'sort', autocomplete: 'off', change: ({ target }) => onSort(target.value) },
        SORTS.knowledge.map((sort) => make('option', { value: sort }, texts.sorts[sort])),
      ),
    ),
  );
}

const wordsInput = () =>
  make('input', {
    id: 'search-words',
    type: 'search',
    maxlength: MAX_WORDS_LENGTH,
    autocomplete: 'off',
    'aria-describedby': 'search-words-hint',
  });

export function showInForm({ collection, words: text, sort }) {
  byId('search-words').value = text;
  byId('search-form').querySelector(`input[value="${collection}"]`).checked = true;
  byId('sort-field').hidden = SORTS[collection].length === 1;
  byId('sort').value = sort;
}
