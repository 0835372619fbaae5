import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, realpath, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, chooseAccount, runningAsRoot } from './account.js';
import { EmbeddedPostgresFolderError } from './errors.js';
import { runCommand } from './run-command.js';

/**
 * Where root puts what the account of Postgres cannot reach in the data folder. Survives reboots and is not
 * writable by others, unlike a temporary folder.
 */
export const SYSTEM_FOLDER = '/var/lib/ppi-atlas';

/** The folder with everything about one database: its files, its password, its log. */
export interface Home {
  /** The data folder that this home belongs to, without links. */
  dataDir: string;
  path: string;
  cluster: string;
  passwordFile: string;
  logFile: string;
}

const pointerOf = (dataDir: string): string => join(dataDir, 'postgres-location');

function homeAt(dataDir: string, path: string): Home {
  return {
    dataDir,
    path,
    cluster: join(path, 'cluster'),
    passwordFile: join(path, 'password'),
    logFile: join(path, 'postgres.log'),
  };
}

/** The home that an earlier start made for this data folder, or null; changes nothing. */
export async function findHome(dataDir: string): Promise<Home | null> {
  const real = await realpath(dataDir).catch(() => null);
  if (real === null) return null;
  const home = homeAt(real, (await readPointer(real)) ?? join(real, 'postgres'));
  return (await exists(home.path)) ? home : null;
}

/**
 * Makes the home of a data folder, or finds the one that it has, and tells the account to run as
 * (undefined: our own).
 * @throws EmbeddedPostgresFolderError when the folder cannot be made or entered, or belongs to someone else
 */
export async function openHome(
  dataDir: string,
  systemFolder: string,
): Promise<{ home: Home; account: Account | undefined }> {
  try {
    await mkdir(dataDir, { recursive: true });
    const real = await realpath(dataDir);
    const pointer = await readPointer(real);
    const home = homeAt(real, pointer ?? join(real, 'postgres'));
    if (pointer !== undefined) await checkPointer(home);
    if (await exists(home.cluster)) return { home, account: await accountOfExisting(home) };
    if (runningAsRoot()) return await newHomeAsRoot(home, pointer !== undefined, systemFolder);
    await mkdir(home.path, { recursive: true, mode: 0o700 });
    return { home, account: undefined };
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
    throw new EmbeddedPostgresFolderError(
      `The data folder ${dataDir} cannot be used (${cause.message}). ` +
        'Give the account that starts the product the right to write there, or set DATA_DIR to another folder.',
      { cause },
    );
  }
}

/** A database is always run by the account that owns its files, whatever accounts appeared since. */
async function accountOfExisting(home: Home): Promise<Account | undefined> {
  const { uid, gid } = await stat(home.cluster);
  if (!runningAsRoot()) {
    if (uid === process.getuid?.()) return undefined;
    throw new EmbeddedPostgresFolderError(
      `The database in ${home.cluster} belongs to the account with number ${uid}. ` +
        'Start the product as the account that created it (root, if it was root), or set DATA_DIR to another folder.',
    );
  }
  if (uid !== 0) {
    const account = { uid, gid };
    if (await canEnter(account, home.path)) return account;
    throw new EmbeddedPostgresFolderError(
      `Postgres runs as the account with number ${uid}, which may no longer enter ${home.path}. ` +
        'Give all folders above it the right to enter again (chmod o+x).',
    );
  }
  const account = await chooseAccount(); // a copy made by root, for example from a backup
  await runCommand('chown', ['-R', `${account.uid}:${account.gid}`, home.cluster]);
  return account;
}

async function newHomeAsRoot(
  local: Home,
  chosen: boolean,
  systemFolder: string,
): Promise<{ home: Home; account: Account }> {
  const account = await chooseAccount();
  await makeEnterable(local.path);
  if (await canEnter(account, local.path)) return { home: local, account };
  const path = chosen ? local.path : join(systemFolder, randomBytes(8).toString('hex'));
  if (!chosen) {
    await rmdir(local.path).catch(() => undefined); // not empty when a start at the same time uses it
    await makeEnterable(systemFolder);
    await makeEnterable(path);
  }
  if (chosen || !(await canEnter(account, path))) {
    throw new EmbeddedPostgresFolderError(
      `Postgres cannot run as root, and its account may enter neither ${local.path} nor ${path}. ` +
        'Set DATA_DIR to a folder that every account may enter (chmod o+x on all folders above it).',
    );
  }
  await writeFile(join(path, 'data-folder'), local.dataDir);
  await writeOnce(pointerOf(local.dataDir), path);
  const winner = (await readPointer(local.dataDir)) ?? path;
  if (winner !== path) await rm(path, { recursive: true, force: true }); // a start at the same time was faster
  return { home: homeAt(local.dataDir, winner), account };
}

/** Explicit, because mkdir's mode is cut by the umask. */
async function makeEnterable(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
}

async function canEnter(account: Account, folder: string): Promise<boolean> {
  return (await runCommand('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], account)).code === 0;
}

async function readPointer(dataDir: string): Promise<string | undefined> {
  try {
    return (await readFile(pointerOf(dataDir), 'utf8')).trim() || undefined;
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Guards against a database that is gone, and against two copies of a data folder sharing one database. */
async function checkPointer(home: Home): Promise<void> {
  const note = join(home.path, 'data-folder');
  if (!(await exists(home.path))) {
    throw new EmbeddedPostgresFolderError(
      `The database of ${home.dataDir} should be in ${home.path}, which does not exist. ` +
        `Restore that folder, or delete ${pointerOf(home.dataDir)} to start with an empty database.`,
    );
  }
  const owner = await readFile(note, 'utf8');
  if (owner === home.dataDir) return;
  if ((await readPointer(owner).catch(() => undefined)) === home.path) {
    throw new EmbeddedPostgresFolderError(
      `${home.dataDir} is a copy of ${owner}, and both point to the database in ${home.path}. ` +
        `Delete ${pointerOf(home.dataDir)} to start the copy with an empty database.`,
    );
  }
  await writeFile(note, home.dataDir); // the data folder was moved
}

/**
 * The password that the database is created with; made once.
 * @throws EmbeddedPostgresFolderError when it is gone or not ours to read
 */
export async function readPassword(home: Home): Promise<string> {
  try {
    if (!(await exists(home.cluster))) {
      await writeOnce(home.passwordFile, randomBytes(24).toString('base64url'));
    }
    return (await readFile(home.passwordFile, 'utf8')).trim();
  } catch (cause) {
    throw new EmbeddedPostgresFolderError(
      `The password of the database cannot be read from ${home.passwordFile} (${String(cause)}). ` +
        'Run as the account that owns the data folder; if the file is lost, restore it from a backup.',
      { cause },
    );
  }
}

/** Writes a file whole or not at all, and leaves one that exists as it is. */
async function writeOnce(file: string, content: string): Promise<void> {
  const part = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(part, content, { mode: 0o600 });
    await link(part, file);
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'EEXIST') throw error;
  } finally {
    await rm(part, { force: true });
  }
}

export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** By its shape: under Jest the errors of Node are no instances of the Error that tests and sources see. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}
