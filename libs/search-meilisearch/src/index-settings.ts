import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { TEXT_FIELD_NAMES, type Collection } from '#search';
import { EMBEDDER, type VectorSettings } from './document-vector.js';

const FILTERED_BY_VALUE = [
  'id',
  'kind',
  'sectors',
  'country',
  'procedure',
  'technologies',
  'language',
  'cpvPath',
  'references',
  'concepts.id',
  'deleted',
];
const FILTERED_BY_RANGE = ['firstYear', 'lastYear', 'budgetEur'];

/** Change `STORED_FORM` whenever stored documents change their form or their words are analysed otherwise. */
const STORED_FORM = 1;

/**
 * How the engine is to index. Words are ours: `terms` holds each text as analysed words (folded form and stem in the
 * document's own language), so that every engine finds the same forms; the engine's guess of languages is switched
 * off by naming one for everything.
 */
const WORD_SETTINGS: Settings = {
  searchableAttributes: TEXT_FIELD_NAMES.map((field) => `terms.${field}`),
  filterableAttributes: [
    {
      attributePatterns: FILTERED_BY_VALUE,
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
    {
      attributePatterns: FILTERED_BY_RANGE,
      features: { facetSearch: false, filter: { equality: false, comparison: true } },
    },
  ],
  sortableAttributes: ['id', ...FILTERED_BY_RANGE],
  rankingRules: ['sort', 'typo', 'attributeRank', 'id:asc'],
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['eng'] }],
  stopWords: [],
  synonyms: {},
  // Typing errors are forgiven only where we ask for it, and never in numbers.
  typoTolerance: { enabled: true, disableOnNumbers: true, minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 } },
  proximityPrecision: 'byAttribute',
  facetSearch: false,
  faceting: { maxValuesPerFacet: 1_000, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 10_000_000 },
};

/** Of an index without vectors by default. */
export function indexSettings(vectors?: VectorSettings): Settings {
  if (!vectors) return WORD_SETTINGS;
  const embedder = { source: 'userProvided', dimensions: vectors.dimension } as const;
  return { ...WORD_SETTINGS, embedders: { [EMBEDDER]: embedder } };
}

/** Names the version of an index: another product version or model, with other settings, builds an index of its own. */
const settingsHash = (vectors?: VectorSettings): string =>
  createHash('sha256')
    .update(JSON.stringify([STORED_FORM, indexSettings(vectors), ...(vectors ? [vectors.model] : [])]))
    .digest('hex')
    .slice(0, 10);

/** The names of a collection's indexes on a server that others may use too. */
export class IndexNames {
  private readonly version: string;

  constructor(
    private readonly prefix: string,
    vectors?: VectorSettings,
  ) {
    this.version = settingsHash(vectors);
  }

  /** All indexes of this installation. */
  get pattern(): string {
    return `${this.prefix}--*`;
  }

  /** The one that is searched. */
  served(collection: Collection): string {
    return `${this.family(collection)}${this.version}`;
  }

  /** One that a rebuild fills and then puts in place of the served one. */
  next(collection: Collection, id: string): string {
    return `${this.nextFamily(collection)}${id}`;
  }

  /** Beginning of the names of all versions. */
  family(collection: Collection): string {
    return `${this.prefix}--${collection}-`;
  }

  nextFamily(collection: Collection): string {
    return `${this.served(collection)}-next-`;
  }
}
