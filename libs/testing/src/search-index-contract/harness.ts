import type { Collection, SearchDocument, SearchIndex, SearchPage, SearchQuery } from '#search';
import { searchDocument } from '../builders/search-document.builder.js';

/** A started engine with empty collections, and how to put it away. */
export interface SearchIndexUnderTest {
  index: SearchIndex;
  close(): Promise<void>;
}

/** The collection that the suite works on. */
export const COLLECTION: Collection = 'knowledge';

/** The engine of the running test, and short words for what most tests do with it. */
export class SearchIndexHarness {
  private running: SearchIndexUnderTest | undefined;

  constructor(private readonly create: () => Promise<SearchIndexUnderTest>) {}

  async start(): Promise<void> {
    this.running = await this.create();
  }

  async stop(): Promise<void> {
    await this.running?.close();
    this.running = undefined;
  }

  get index(): SearchIndex {
    if (!this.running) throw new Error('The engine is there during a test only.');
    return this.running.index;
  }

  readonly given = (...documents: Partial<SearchDocument>[]): Promise<void> =>
    this.index.index(
      COLLECTION,
      documents.map((document) => searchDocument(document)),
    );

  readonly search = (text: string, query: Partial<SearchQuery> = {}): Promise<SearchPage> =>
    this.index.search(COLLECTION, {
      text,
      filters: {},
      sort: 'relevance',
      offset: 0,
      limit: 20,
      facets: [],
      ...query,
    });

  /** Ids of the hits, in their order. */
  readonly found = async (text: string, query?: Partial<SearchQuery>): Promise<string[]> =>
    idsOf(await this.search(text, query));
}

export function idsOf(page: SearchPage): string[] {
  return page.hits.map((hit) => hit.document.id);
}
