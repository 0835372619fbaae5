import { MeilisearchSearchIndex, type MeilisearchOptions } from '#search-meilisearch';
import { FACET_FIELDS } from '#search';
import type { HttpCaller, HttpRequest } from '../load.js';
import type { BenchQuery } from '../questions.js';

/** Requests of one search that the product sends at the same time, one such group after the other. */
export type Rounds = HttpRequest[][];

/** What the product's own adapter asks of the engine for each query, to be sent again without the product. */
export async function recordRequests(options: MeilisearchOptions, queries: BenchQuery[]): Promise<Rounds[]> {
  const index = new MeilisearchSearchIndex(options);
  const send = globalThis.fetch;
  const recorded: Rounds[] = [];
  try {
    for (const query of queries) {
      const rounds: Rounds = [];
      let underWay = 0;
      globalThis.fetch = async (input, init) => {
        if (underWay++ === 0) rounds.push([]);
        const { pathname } = new URL(input instanceof Request ? input.url : input);
        rounds.at(-1)!.push({
          method: 'POST',
          path: pathname,
          body: JSON.parse(init?.body as string) as object,
        });
        try {
          return await send(input, init);
        } finally {
          underWay--;
        }
      };
      await index.search('knowledge', {
        text: query.text,
        filters: { sector: [query.sector], country: query.countries },
        sort: 'relevance',
        offset: 0,
        limit: 20,
        facets: FACET_FIELDS,
      });
      recorded.push(rounds);
    }
  } finally {
    globalThis.fetch = send;
  }
  return recorded;
}

export async function replay(engine: HttpCaller, rounds: Rounds): Promise<void> {
  for (const requests of rounds) await Promise.all(requests.map((request) => engine.send(request)));
}
