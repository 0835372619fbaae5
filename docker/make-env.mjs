/**
 * `node docker/make-env.mjs [FILE]` writes the environment file of docker-compose.yml, `.env` by default, with secrets
 * made at random. It is readable by its owner alone and never overwritten. Plain JavaScript without dependencies.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';

const file = process.argv[2] ?? '.env';
/** Letters and digits only: it also stands in addresses. */
const secret = (bytes = 32) => randomBytes(bytes).toString('hex');

const masterKey = secret();
/** Meilisearch makes each key of the master key and the key's number, so that they are known beforehand. */
const keyOf = (uid) => createHmac('sha256', masterKey).update(uid).digest('hex');

const text = `# Secrets of docker-compose.yml. Keep them: the data in the volumes is bound to them.
POSTGRES_PASSWORD=${secret()}
REDIS_PASSWORD=${secret()}
ADMIN_TOKEN=${secret()}
MEILI_MASTER_KEY=${masterKey}
MEILI_SEARCH_KEY=${keyOf('SEARCH_UID')}
MEILI_INDEXING_KEY=${keyOf('INDEXING_UID')}

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
