import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import MiniSearch, { type SearchResult } from 'minisearch';
import { TEXT_FIELDS } from '#search';
import type { BenchQuery } from './questions.js';
import { readSeedCorpus, type KnowledgeRow, type SupplierRow } from './seed-corpus.js';

const PAGE = 20;
const FACETS = ['kind', 'sectors', 'country', 'technologies'] as const;
/** What a page of results shows and what is filtered and counted; the whole record stays in the database. */
const STORED_KNOWLEDGE = [
  ...FACETS,
  'title',
  'summary',
  'procedure',
  'year_from',
  'year_to',
  'budget_eur',
  'source_url',
];
const STORED_SUPPLIERS = [
  'name',
  'capabilities',
  'country',
  'sectors',
  'technologies',
  'references',
  'source_url',
];

/** The documents in MiniSearch as a competent user would have them: fields, boosts and English stems as in the product. */
export class MiniSearchIndex {
  private readonly knowledge = new MiniSearch<KnowledgeRow & { organisations: string[] }>({
    fields: Object.keys(TEXT_FIELDS),
    storeFields: STORED_KNOWLEDGE,
    processTerm: termOf,
  });
  private readonly suppliers = new MiniSearch<SupplierRow>({
    fields: ['name', 'capabilities', 'technologies'],
    storeFields: STORED_SUPPLIERS,
    processTerm: termOf,
  });

  /** The shipped corpus and what the files add to it, read line by line so that only the index stays in memory. */
  async load(knowledgeFile: string, suppliersFile: string): Promise<void> {
    const corpus = await readSeedCorpus();
    for (const item of corpus.knowledge) this.addKnowledge(item);
    for (const supplier of corpus.suppliers) this.suppliers.add(supplier);
    for await (const line of linesOf(knowledgeFile)) this.addKnowledge(JSON.parse(line) as KnowledgeRow);
    for await (const line of linesOf(suppliersFile)) this.suppliers.add(JSON.parse(line) as SupplierRow);
  }

  /** The first page with four facets counted over all that passes the filters. */
  search({ text, sector, countries }: BenchQuery): { total: number; hits: SearchResult[]; facets: object } {
    const found = this.knowledge.search(text, {
      boost: TEXT_FIELDS,
      prefix: (_term, place, terms) => place === terms.length - 1,
      filter: (result) =>
        (result.sectors as string[]).includes(sector) && countries.includes(result.country as string),
    });
    return { total: found.length, hits: found.slice(0, PAGE), facets: countFacets(found) };
  }

  get documentCount(): number {
    return this.knowledge.documentCount + this.suppliers.documentCount;
  }

  private addKnowledge(item: KnowledgeRow): void {
    const organisations = item.buyer === null ? item.suppliers : [item.buyer, ...item.suppliers];
    this.knowledge.add({ ...item, organisations });
  }
}

function countFacets(found: SearchResult[]): Record<string, Map<string, number>> {
  const facets = Object.fromEntries(FACETS.map((field) => [field, new Map<string, number>()]));
  for (const result of found) {
    for (const field of FACETS) {
      const value = result[field] as string | string[] | null;
      const counts = facets[field]!;
      for (const one of Array.isArray(value) ? value : value === null ? [] : [value]) {
        counts.set(one, (counts.get(one) ?? 0) + 1);
      }
    }
  }
  return facets;
}

const STOP_WORDS = new Set(stopwords);
const stems = new Map<string, string | null>();

/** Lower case, without diacritics, English stem; null for a stop word. */
function termOf(word: string): string | null {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const folded = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const term = STOP_WORDS.has(folded) ? null : stemmer(folded);
  stems.set(word, term);
  return term;
}

async function* linesOf(path: string): AsyncIterable<string> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (line !== '') yield line;
  }
}
