import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import type { Collection } from '#search';
import { EMBEDDER, type VectorSettings } from './document-vector.js';
import type { StoredDocument, Tombstone } from './stored-document.js';

type Attribute = keyof StoredDocument | keyof Tombstone;

const FILTERED_BY_VALUE: Attribute[] = [
  'id',
  'kind',
  'sectors',
  'country',
  'procedure',
  'technologies',
  'language',
  'cpvPath',
  'references',
  'deleted',
  'mainWords',
];
const FILTERED_BY_RANGE: Attribute[] = ['firstYear', 'lastYear', 'budgetEur'];

/** Change `STORED_FORM` whenever stored documents change their form or their words are analysed otherwise. */
const STORED_FORM = 3;

/**
 * How the engine is to index. Words are ours: `words` holds those of all texts, analysed, so that every engine finds the
 * same forms. They are values to filter by and not text to search, because the engine's own search of a text drops words
 * from an end until something is found, reads no more than ten, and cannot count what any of them finds.
 */
const WORD_SETTINGS: Settings = {
  searchableAttributes: [],
  filterableAttributes: [
    // Searched among its values for what a mistyped word may mean.
    {
      attributePatterns: ['words'],
      features: { facetSearch: true, filter: { equality: true, comparison: false } },
    },
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
  // Nearness of vectors takes the place of the first rule about words, and needs one there.
  rankingRules: ['sort', 'words'],
  localizedAttributes: null,
  stopWords: [],
  synonyms: {},
  typoTolerance: { enabled: true, disableOnNumbers: true, minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 } },
  facetSearch: true,
  faceting: { maxValuesPerFacet: 10_000, sortFacetValuesBy: { '*': 'count' } },
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
