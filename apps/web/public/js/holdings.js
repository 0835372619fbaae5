import { searchRecords } from './api.js';
import { byId } from './dom.js';
import { texts } from './texts.js';

/** Says, once, how much there is to be found. Without an answer nothing is said: the page works all the same. */
export async function showHoldings() {
  if (!byId('holdings').hidden) return;
  const one = new URLSearchParams({ pageSize: 1 });
  const [knowledge, suppliers] = await Promise.all([
    searchRecords('knowledge', one),
    searchRecords('suppliers', one),
  ]).catch(() => []);
  if (!knowledge) return;
  const countries = knowledge.facets.country.filter(({ value }) => value !== 'EU').length;
  byId('holdings').textContent = texts.need.holdings(knowledge.total, countries, suppliers.total);
  byId('holdings').hidden = false;
}
