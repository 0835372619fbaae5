import { make } from './dom.js';
import { countryName, money, valueName, webAddress, years } from './format.js';
import { texts } from './texts.js';

/** Where a record comes from. Its address was given by others: it is linked only when it is one of a web page. */
export function sourceLink(address, label = null) {
  const url = webAddress(address);
  if (!url) return make('span', { class: 'small' }, label ?? texts.record.noSource);
  return make(
    'a',
    { href: url.href, target: '_blank', rel: 'noopener noreferrer' },
    label ?? texts.record.source(url.hostname.replace(/^www\./, '')),
    make('span', { class: 'visually-hidden' }, ` ${texts.record.newTab}`),
  );
}

/** Country, sectors and whatever else of a record is known, on one line. */
export function metaLine({ kind, country, yearFrom, yearTo, procedure, budgetEur, sectors }) {
  const parts = [
    kind && valueName('kind', kind),
    country && countryName(country),
    years(yearFrom ?? null, yearTo ?? null),
    procedure && valueName('procedure', procedure),
    typeof budgetEur === 'number' && money(budgetEur),
    sectors.map((sector) => valueName('sector', sector)).join(', '),
  ].filter(Boolean);
  return make('p', { class: 'meta' }, parts.join(texts.record.separator));
}
