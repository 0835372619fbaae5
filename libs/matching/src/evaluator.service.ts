import { Injectable } from '@nestjs/common';
import { SearchIndex, type Collection } from '#search';
import type { Rankings } from './evaluation/index.js';
import type { MatchInput, Need } from './matcher/index.js';
import { Matcher } from './matcher.service.js';

export const OUR_SYSTEM = 'PPI Atlas';
export const BASELINE = 'plain BM25';

/** How many ids recall is measured on. */
const DEPTH = 50;

/** Asks what the product finds for needs that have been judged, and what plain BM25 would find. */
@Injectable()
export class Evaluator {
  constructor(
    private readonly matcher: Matcher,
    private readonly index: SearchIndex,
  ) {}

  /** What the matches of a need are worked out from, as deep as is measured. */
  gather(need: Need): Promise<MatchInput> {
    return this.matcher.gather(need, DEPTH);
  }

  /** The ids of all words of the need, by BM25 alone. */
  async plainBm25({ title, description, desiredOutcome }: Need): Promise<Rankings> {
    // The blank at the end keeps the last word from being taken for the beginning of one.
    const text = `${title}\n${description}\n${desiredOutcome ?? ''} `;
    const rank = async (collection: Collection): Promise<string[]> => {
      const page = await this.index.search(collection, {
        text,
        filters: {},
        sort: 'relevance',
        offset: 0,
        limit: DEPTH,
        facets: [],
      });
      return page.hits.map(({ document }) => document.id);
    };
    return { knowledge: await rank('knowledge'), suppliers: await rank('suppliers') };
  }
}
