import { chown, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresStartError, EmbeddedPostgresVersionError } from './errors.js';
import { exists, type Home, isSystemError } from './home.js';
import { runCommand } from './run-command.js';

/** Role that only the launcher uses; the product gets one without superuser rights. */
export const SUPERUSER = 'postgres';
export const PRODUCT_ROLE = 'ppi_atlas';
export const PRODUCT_DATABASE = 'ppi_atlas';

/** Under this age a half-made cluster may belong to a start that is still at it. */
const ABANDONED_AFTER_MS = 10 * 60_000;
const PART_PREFIX = 'new-';

/** Makes the cluster of this home unless it has one, whole or not at all. */
export async function ensureCluster(
  home: Home,
  binaries: Binaries,
  account: Account | undefined,
  password: string,
  durable: boolean,
): Promise<void> {
  await removeAbandonedParts(home);
  if (await exists(home.cluster)) return checkVersion(home.cluster, binaries);

  const part = await mkdtemp(join(home.path, PART_PREFIX));
  try {
    const passwordFile = join(part, 'password');
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (account) {
      await chown(part, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    const args = [
      `--pgdata=${join(part, 'cluster')}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorting and case rules of Postgres itself: the same on every machine, whatever locales it has.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(durable ? [] : ['--no-sync']),
    ];
    const result = await runCommand(binaries.initdb, args, account);
    if (result.code !== 0) {
      throw new EmbeddedPostgresStartError(
        `Postgres could not create its database in ${home.path}`,
        'initdb',
        result.stderr,
      );
    }
    await rename(join(part, 'cluster'), home.cluster).catch((error: unknown) => {
      const raced = isSystemError(error) && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');
      if (!raced) throw error; // else: a start at the same time was faster, and used the same password
    });
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

/** Half-made clusters of starts that were killed. */
async function removeAbandonedParts(home: Home): Promise<void> {
  for (const name of await readdir(home.path)) {
    if (!name.startsWith(PART_PREFIX)) continue;
    const part = join(home.path, name);
    const age = Date.now() - (await stat(part).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > ABANDONED_AFTER_MS) await rm(part, { recursive: true, force: true });
  }
}

async function checkVersion(cluster: string, binaries: Binaries): Promise<void> {
  const found = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  const wanted = binaries.version.split('.')[0] ?? '';
  if (found !== wanted) throw new EmbeddedPostgresVersionError(cluster, found, wanted);
}

/** Settings are arguments and not a file, so that those of the running release always hold. */
export function serverArguments(cluster: string, port: number, durable: boolean): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    // For a machine that also runs the product itself.
    shared_buffers: '128MB',
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Without DETAIL lines, which quote the rows that people entered.
    log_error_verbosity: 'terse',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
