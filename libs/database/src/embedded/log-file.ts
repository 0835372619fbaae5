import { chown, copyFile, open, readFile, stat, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The log and the copy of its predecessor (`.1`) take at most about this much each. */
export const MAX_LOG_BYTES = 10 * 1024 * 1024;

/**
 * Opens a log for a child process to append to; it belongs to the owner of its folder, so that a start as
 * root does not lock that owner out. The caller closes the handle.
 */
export async function openLog(file: string): Promise<{ fd: number; close(): Promise<void> }> {
  await trimLog(file, MAX_LOG_BYTES);
  const handle = await open(file, 'a', 0o600);
  const { uid, gid } = await stat(dirname(file));
  if ((await handle.stat()).uid !== uid) await chown(file, uid, gid);
  return { fd: handle.fd, close: () => handle.close() };
}

/** Empties a log that has grown too large, after copying it to `<file>.1`; writers may have it open to append. */
export async function trimLog(file: string, maxBytes: number): Promise<void> {
  if ((await logSize(file)) <= maxBytes) return;
  await copyFile(file, `${file}.1`);
  await truncate(file);
}

export async function logSize(file: string): Promise<number> {
  return (await stat(file).catch(() => ({ size: 0 }))).size;
}

/** What was written after the log had `offset` bytes. */
export async function readLogFrom(file: string, offset: number): Promise<string> {
  return (await readFile(file)).subarray(offset).toString('utf8');
}

export function lastLines(text: string, count = 15): string {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
