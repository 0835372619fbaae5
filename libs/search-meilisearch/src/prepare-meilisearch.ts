import { createHash } from 'node:crypto';
import type { KeyCreation } from 'meilisearch';
import { Engine } from './engine.js';
import { IndexNames } from './index-settings.js';
import type { MeilisearchOptions } from './meilisearch-search-index.js';

/** Each is scoped to the indexes of one prefix. */
export interface MeilisearchKeys {
  /** May search only: for the api. */
  searchKey: string;
  /** May also write, rebuild and watch its tasks: for workers and the command line. */
  indexingKey: string;
}

const SEARCHING: KeyCreation['actions'] = ['search'];
const INDEXING: KeyCreation['actions'] = [
  'search',
  'documents.*',
  'indexes.*',
  'settings.*',
  'stats.get',
  'tasks.get',
];

/**
 * Sets a server up: makes the keys of an installation, or finds those made before; any number of processes may.
 * `key` must be the master key, or an admin key that may create keys.
 *
 * @throws SearchUnavailableError when the server is away.
 * @throws SearchKeyRefusedError when `key` may not create keys, as is so of a key made here.
 */
export async function prepareMeilisearch(options: MeilisearchOptions): Promise<MeilisearchKeys> {
  const engine = new Engine(options);
  const indexes = [new IndexNames(options.prefix).pattern];
  const keyFor = (purpose: string, actions: KeyCreation['actions']): Promise<string> => {
    // The uid follows from what the key may do: asked twice it is one key, and other rights make another key.
    const uid = uuidOf(JSON.stringify([options.prefix, actions, indexes]));
    return engine.request(async (client) => {
      const known = await client.getKeys({ limit: 1_000 });
      const found = known.results.find((each) => each.uid === uid);
      const description = `PPI Atlas (${options.prefix}): made at set-up, remade when deleted.`;
      const created =
        found ??
        (await client.createKey({
          uid,
          name: `${options.prefix} ${purpose}`,
          description,
          actions,
          indexes,
          expiresAt: null,
        }));
      return created.key;
    });
  };
  return { searchKey: await keyFor('search', SEARCHING), indexingKey: await keyFor('indexing', INDEXING) };
}

/** A UUID in the form of version 4, which the server asks for, always the same for the same text. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = '89ab'[parseInt(hex[16]!, 16) % 4]!;
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
