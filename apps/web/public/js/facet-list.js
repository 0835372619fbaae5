import { byId, make } from './dom.js';
import { valueName } from './format.js';
import { FILTERS } from './search-state.js';
import { number, texts } from './texts.js';

const words = texts.search;
/** Values shown at once; the others open on demand. */
const SHOWN = 8;

/**
 * Shows each filter of the collection with its values and counts. A filter whose values and counts have not changed
 * keeps its elements, and so the focus: ticking a box never changes the counts of its own filter.
 */
export function facetList(form, search, facets) {
  const focused = form.contains(document.activeElement) ? document.activeElement.id : null;
  const present = new Map([...form.children].map((element) => [element.dataset.signature, element]));
  const wanted = FILTERS[search.collection]
    .map((field) => ({ field, values: withChosen(facets[field] ?? [], search.filters[field]) }))
    .filter(({ values }) => values.length > 0)
    .map((facet) => present.get(JSON.stringify(facet)) ?? fieldset(facet));
  for (const element of present.values()) {
    if (!wanted.includes(element)) element.remove();
  }
  wanted.forEach((element, place) => {
    if (form.children[place] !== element) form.insertBefore(element, form.children[place] ?? null);
  });
  for (const box of form.querySelectorAll('input')) {
    box.checked = search.filters[box.name].includes(box.value);
    if (box.checked && box.closest('details')) box.closest('details').open = true;
  }
  if (focused !== null && !form.contains(document.activeElement)) byId(focused)?.focus();
}

/** A chosen value can be taken back even when nothing has it any more. */
const withChosen = (values, chosen) => [
  ...values,
  ...chosen
    .filter((value) => !values.some((other) => other.value === value))
    .map((value) => ({ value, count: 0 })),
];

function fieldset(facet) {
  const { field, values } = facet;
  const rows = values.map((value) => row(field, value));
  const rest = rows.slice(SHOWN);
  return make(
    'fieldset',
    { 'data-signature': JSON.stringify(facet) },
    make('legend', {}, words.facets[field]),
    rows.slice(0, SHOWN),
    rest.length > 0
      ? make('details', { class: 'more' }, make('summary', {}, words.showAll(rest.length)), rest)
      : null,
  );
}

function row(field, { value, count }) {
  return make(
    'label',
    { class: 'box' },
    make('input', { type: 'checkbox', id: `filter-${field}-${value}`, name: field, value }),
    make('span', { class: 'grow' }, valueName(field, value)),
    make('span', { class: 'count' }, number(count)),
  );
}
