import { make } from './dom.js';
import { valueName } from './format.js';
import { FILTERS } from './search-state.js';
import { number, texts } from './texts.js';

const words = texts.search;
const SHOWN = 8;

/**
 * Shows each filter of the collection with its values and counts. A filter whose values and counts have not changed
 * keeps its elements, and so the focus: ticking a box never changes the counts of its own filter.
 */
export function facetList(form, search, facets) {
  const old = new Map([...form.children].map((element) => [element.dataset.field, element]));
  form.replaceChildrenKeeping = undefined;
  const wanted = FILTERS[search.collection]
    .map((field) => ({ field, values: withChosen(facets[field] ?? [], search.filters[field]) }))
    .filter(({ values }) => values.length > 0);
  for (const [field, element] of old) {
    if (!wanted.some((facet) => facet.field === field)) element.remove();
  }
  for (const { field, values } of wanted) {
    const signature = JSON.stringify([search.collection, values]);
    const present = old.get(field);
    if (present?.dataset.signature === signature) continue;
    const element = fieldset(field, values, search.filters[field], signature);
    if (present) present.replaceWith(element);
    else form.append(element);
  }
  for (const box of form.querySelectorAll('input')) box.checked = search.filters[box.name].includes(box.value);
}
