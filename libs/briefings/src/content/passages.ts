import type { Part } from './briefing-content.js';
import type { Citations } from './citations.js';
import { states, type Passage, type Source } from './material.js';

/** More of them say little more. */
const SHOWN = 3;

/** Fields whose entries are words rather than sentences, and say less. */
const WORD_FIELDS = new Set(['title', 'name', 'keywords', 'technologies']);

/** The words of a record that carried its match, sentences first, as far as they stand in it still. */
export function quotedPassages(source: Source, passages: readonly Passage[], cite: Citations): Part[] {
  const found = new Map<string, { field: string; quote: string }>();
  for (const { field, quote } of passages) {
    const own = fieldsOf(source, field).find((name) => states(source.record, name, quote));
    if (own && !found.has(quote)) found.set(quote, { field: own, quote });
  }
  const all = [...found.values()];
  const sentences = all.filter(({ field }) => !WORD_FIELDS.has(field));
  const words = all.filter(({ field }) => WORD_FIELDS.has(field));
  return [...sentences, ...words]
    .slice(0, SHOWN)
    .map(({ field, quote }) => cite.words(source, field, quote, quote.replace(/\s+/gu, ' ')));
}

/** The index has one set of names for both collections. */
function fieldsOf(source: Source, indexed: string): string[] {
  if (source.type === 'supplier') {
    return { title: ['name'], summary: ['capabilities'], technologies: ['technologies'] }[indexed] ?? [];
  }
  const texts = ['title', 'summary', 'problem', 'solution', 'results', 'lessons', 'keywords', 'technologies'];
  if (indexed === 'organisations') return ['buyer', 'suppliers'];
  return texts.includes(indexed) ? [indexed] : [];
}
