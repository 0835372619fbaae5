import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { Meilisearch } from 'meilisearch';
import { COLLECTIONS, type Collection, type SearchDocument } from '#search';
import { givenMeilisearch, isMeilisearchInstalled, MeilisearchServer } from '#testing';
import type { VectorSettings } from './document-vector.js';
import { IndexNames } from './index-settings.js';
import { MeilisearchSearchIndex, type MeilisearchOptions } from './meilisearch-search-index.js';

export interface TestServer {
  url: string;
  /** The master key. */
  key: string;
}

/**
 * Tests on the server of TEST_MEILI_URL, or on one started from PATH; without either they are skipped, loudly.
 * `server` is there while tests run.
 */
export function describeOnMeilisearch(name: string, body: (server: () => TestServer) => void): void {
  const given = givenMeilisearch();
  if (given) describe(name, () => body(() => given));
  else describeOnOwnMeilisearch(name, body);
}

/** Tests that take a server of their own down, which they never do to one that was given. */
export function describeOnOwnMeilisearch(
  name: string,
  body: (server: () => MeilisearchServer) => void,
): void {
  if (!isMeilisearchInstalled()) return skipLoudly(name);
  describe(name, () => {
    let server: MeilisearchServer;
    beforeAll(async () => {
      server = await MeilisearchServer.start();
    });
    afterAll(() => server.remove());
    body(() => server);
  });
}

function skipLoudly(name: string): void {
  process.stderr.write(`NOT TESTED, no Meilisearch was found: ${name}\n`);
  describe.skip(`NO MEILISEARCH SERVER WAS FOUND, not tested: ${name}`, () => {
    test('needs meilisearch on PATH, or TEST_MEILI_URL and TEST_MEILI_KEY', () => undefined);
  });
}

/** An installation of a test's own on a server that others may use too. */
export class Installation {
  readonly prefix = `test-${randomBytes(6).toString('hex')}`;
  readonly index: MeilisearchSearchIndex;
  readonly client: Meilisearch;
  readonly names: IndexNames;

  constructor(
    private readonly server: TestServer,
    private readonly vectors?: VectorSettings,
  ) {
    this.names = new IndexNames(this.prefix, vectors);
    this.index = this.connect();
    this.client = new Meilisearch({ host: server.url, apiKey: server.key });
  }

  /** As another process of the installation would, or one with another key. */
  connect(
    key = this.server.key,
    options: Pick<MeilisearchOptions, 'taskWithinMs' | 'countTerms'> = {},
  ): MeilisearchSearchIndex {
    const { server, prefix, vectors } = this;
    return new MeilisearchSearchIndex({ url: server.url, key, prefix, vectors, ...options });
  }

  /** Makes both collections, empty. */
  async prepare(): Promise<this> {
    await Promise.all(COLLECTIONS.map((collection) => this.index.rebuild(collection, batchesOf())));
    return this;
  }

  /** Names of all indexes of a collection. */
  async uids(collection: Collection): Promise<string[]> {
    const { results } = await this.client.getRawIndexes({ limit: 1_000 });
    return results.map(({ uid }) => uid).filter((uid) => uid.startsWith(this.names.family(collection)));
  }

  async remove(): Promise<void> {
    for (const collection of COLLECTIONS)
      for (const uid of await this.uids(collection)) await this.client.deleteIndex(uid).waitTask();
  }
}

export async function* batchesOf(...batches: SearchDocument[][]): AsyncGenerator<SearchDocument[]> {
  for (const batch of batches) yield await Promise.resolve(batch);
}
