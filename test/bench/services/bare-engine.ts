import { randomBytes } from 'node:crypto';
import { Meilisearch, type EnqueuedTask, type Settings } from 'meilisearch';
import { DOCUMENT_FIELDS, TEXT_FIELD_NAMES, type SearchDocument } from '#search';
import type { HttpRequest } from '../load.js';
import type { BenchQuery } from '../questions.js';

/** As many as the product sends together when it rebuilds. */
const BATCH = 4_000;
const PAGE = 1_000;
const TASK_WITHIN_MS = 30 * 60_000;

/** A document with whatever the product adds to it for its own index. */
export type Stored = SearchDocument & Record<string, unknown>;

/** Meilisearch as somebody uses it who knows it well, without this product. */
export class BareEngine {
  readonly client: Meilisearch;
  private readonly prefix = `bench-bare-${randomBytes(4).toString('hex')}`;

  constructor({ url, key }: { url: string; key: string }) {
    this.client = new Meilisearch({ host: url, apiKey: key });
  }

  /** The index that holds documents as they are, its settings by the documentation. */
  get plainIndex(): string {
    return `${this.prefix}-plain`;
  }

  /** All documents of an index. */
  async read(uid: string): Promise<Stored[]> {
    const documents: Stored[] = [];
    for (let offset = 0; ; offset += PAGE) {
      const { results } = await this.client.index<Stored>(uid).getDocuments({ offset, limit: PAGE });
      documents.push(...results);
      if (results.length < PAGE) return documents;
    }
  }

  /** Milliseconds to load documents as the product stores them into an index with the settings of `like`. */
  async loadStored(documents: Stored[], like: string): Promise<number> {
    const settings = await this.client.index(like).getSettings();
    const uid = `${this.prefix}-stored`;
    const ms = await this.load(uid, settings, documents);
    await this.client.deleteIndex(uid).waitTask({ timeout: TASK_WITHIN_MS });
    return ms;
  }

  /** Milliseconds to load the plain documents, which stay to be searched. */
  async loadPlain(documents: SearchDocument[], like: string): Promise<number> {
    const { filterableAttributes, sortableAttributes, pagination, faceting } = await this.client
      .index(like)
      .getSettings();
    return this.load(
      this.plainIndex,
      {
        searchableAttributes: TEXT_FIELD_NAMES,
        filterableAttributes: filterableAttributes!,
        sortableAttributes: sortableAttributes!,
        pagination: pagination!,
        faceting: faceting!,
      },
      documents,
    );
  }

  async remove(): Promise<void> {
    await this.client.deleteIndexIfExists(this.plainIndex);
  }

  private async load(uid: string, settings: Settings, documents: object[]): Promise<number> {
    const wait = { timeout: TASK_WITHIN_MS };
    await this.client.createIndex(uid, { primaryKey: 'id' }).waitTask(wait);
    await this.client.index(uid).updateSettings(settings).waitTask(wait);
    const startedAt = performance.now();
    const tasks: EnqueuedTask[] = [];
    // One request after the other: all at once, as the client's own helper sends them, break off on a busy machine.
    for (let from = 0; from < documents.length; from += BATCH)
      tasks.push(await this.client.index(uid).addDocuments(documents.slice(from, from + BATCH)));
    for (const { taskUid } of tasks) {
      const { status, error } = await this.client.tasks.waitForTask(taskUid, wait);
      if (status !== 'succeeded') throw new Error(`The bare load of ${uid} ${status}: ${error?.message}`);
    }
    return performance.now() - startedAt;
  }
}

export function plainOf(stored: Stored): SearchDocument {
  return Object.fromEntries(
    DOCUMENT_FIELDS.map((field) => [field, stored[field]]),
  ) as unknown as SearchDocument;
}

/** What the answer page of the API shows of a hit. */
const SHOWN = [
  ...['id', 'kind', 'title', 'summary', 'language', 'country', 'sectors', 'procedure'],
  ...['yearFrom', 'yearTo', 'budgetEur', 'sourceUrl'],
];
const UNFILTERED_FACETS = ['kind', 'procedure', 'technologies', 'language'];
const PAGE_SIZE = 20;

/**
 * The search behind the same answer page in one request: the page with marked and cropped texts, its exact total and
 * counts, and for each filtered field its counts without its own filter.
 */
export function bareSearch(uid: string, { text, sector, countries }: BenchQuery): HttpRequest {
  const ofSector = `sectors = '${sector}'`;
  const ofCountries = `country IN [${countries.map((country) => `'${country}'`).join(', ')}]`;
  const counts = (filter: string, facets: string[]) => ({
    ...{ indexUid: uid, q: text, filter, facets },
    ...{ page: 1, hitsPerPage: 0 },
  });
  return {
    method: 'POST',
    path: '/multi-search',
    body: {
      queries: [
        {
          ...counts(`${ofSector} AND ${ofCountries}`, UNFILTERED_FACETS),
          hitsPerPage: PAGE_SIZE,
          attributesToRetrieve: SHOWN,
          attributesToHighlight: TEXT_FIELD_NAMES,
          attributesToCrop: TEXT_FIELD_NAMES,
          showRankingScore: true,
        },
        counts(ofCountries, ['sectors']),
        counts(ofSector, ['country']),
      ],
    },
  };
}
