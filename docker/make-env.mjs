/**
 * `node docker/make-env.mjs [FILE]` writes the environment file of docker-compose.yml, `.env` by default, with secrets
 * made at random. It is readable by its owner alone and never overwritten. For a Meilisearch that is there already,
 * MEILI_MASTER_KEY may be given in the environment. Plain JavaScript without dependencies.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';

const file = process.argv[2] ?? '.env';
/** Letters and digits only: it also stands in addresses. */
const secret = () => randomBytes(32).toString('hex');

const masterKey = process.env.MEILI_MASTER_KEY || secret();
const PREFIX = 'ppi-atlas';

/**
 * The key that `prepare` makes in Meilisearch for these actions, worked out beforehand, so that no process but
 * `prepare` ever holds the master key. As in libs/search-meilisearch/src/prepare-meilisearch.ts; test/distributed
 * compares the two on a real server.
 */
function keyFor(actions) {
  const hex = createHash('sha256')
    .update(JSON.stringify([PREFIX, actions, [`${PREFIX}--*`]]))
    .digest('hex');
  const variant = '89ab'[parseInt(hex[16], 16) % 4];
  const uid = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
  // Meilisearch derives each key from the master key and the key's number.
  return createHmac('sha256', masterKey).update(uid).digest('hex');
}

const text = `# Secrets of docker-compose.yml. Keep them: the data in the volumes is bound to them.
POSTGRES_PASSWORD=${secret()}
REDIS_PASSWORD=${secret()}
ADMIN_TOKEN=${secret()}
MEILI_MASTER_KEY=${masterKey}
MEILI_SEARCH_KEY=${keyFor(['search'])}
MEILI_INDEXING_KEY=${keyFor(['search', 'documents.*', 'indexes.*', 'settings.*', 'stats.get', 'tasks.get'])}

# Where the API is reached on this machine. 0.0.0.0 is every network; put a proxy with TLS before it.
API_ADDRESS=127.0.0.1:3000
`;

try {
  writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
} catch (error) {
  if (error.code !== 'EEXIST') throw error;
  console.error(`${file} is there already and was left as it is.`);
  process.exit(1);
}
console.error(`${file} was written. ADMIN_TOKEN in it is the token for writing.`);
