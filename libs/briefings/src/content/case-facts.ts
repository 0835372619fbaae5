import type { Composing } from './composing.js';
import type { Part } from './briefing-content.js';
import { excerpt } from './excerpt.js';
import type { CaseRecord, Source } from './material.js';
import { ownWords } from './wording.js';

/** UTF-16 units of each text of a case; the rest stands in the record. */
export const TEXT_LIMIT = 500;

/** What a case states in figures and codes, each fact as one line; not stated says so. */
export interface CaseFacts {
  name: Part;
  country: Part;
  place: Part[];
  years: Part;
  procedure: Part;
  budget: Part;
  buyer: Part;
  results: Part;
}

export function caseFacts(record: CaseRecord, { cite, wording }: Composing): CaseFacts {
  const { texts } = wording;
  const source: Source = { type: 'knowledge', record };
  const { country, region, yearFrom, yearTo, procedure, budgetEur, buyer, results } = record;
  const name = cite.name(source, 'title', record.title);
  const countryPart = country
    ? cite.value(wording.country(country), [source, 'country', country])
    : cite.notStated();
  return {
    name,
    country: countryPart,
    place: [
      ...(region ? [cite.name(source, 'region', region)] : []),
      ...(region && country ? [ownWords(', ')] : []),
      ...(region && !country ? [] : [countryPart]),
    ],
    years: yearsOf(source, yearFrom, yearTo, cite),
    procedure: procedure
      ? cite.value(texts.procedures[procedure], [source, 'procedure', procedure])
      : cite.notStated(),
    budget:
      budgetEur === null
        ? cite.notStated()
        : cite.value(wording.money(budgetEur), [source, 'budgetEur', budgetEur]),
    buyer: buyer ? cite.name(source, 'buyer', buyer) : cite.notStated(),
    results: results?.trim()
      ? cite.value(texts.documented, [source, 'results', excerpt(results, TEXT_LIMIT).quote])
      : cite.notStated(),
  };
}

function yearsOf(source: Source, from: number | null, to: number | null, cite: Composing['cite']): Part {
  const stated: [Source, string, number][] = [];
  if (from !== null) stated.push([source, 'yearFrom', from]);
  if (to !== null) stated.push([source, 'yearTo', to]);
  if (stated.length === 0) return cite.notStated();
  const years = new Set(stated.map(([, , year]) => year));
  return cite.value([...years].join('–'), ...stated);
}
