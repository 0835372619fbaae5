import { execFile } from 'node:child_process';

export interface CommandResult {
  /** Exit code; -1 when the program could not be started or was ended by a signal. */
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end and never throws: not being able to run it is an answer too (code -1). */
export type RunCommand = (
  file: string,
  args: string[],
  account?: { uid: number; gid: number },
) => Promise<CommandResult>;

/**
 * Programs get neither our working directory (another account may not be able to enter it) nor our
 * environment (LANG, PGDATA, PGPORT and the like would change what Postgres does).
 */
export const CLEAN_SURROUNDINGS = {
  cwd: '/',
  env: { LC_ALL: 'C', PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
};

export const runCommand: RunCommand = (file, args, account) =>
  new Promise((resolve) => {
    execFile(
      file,
      args,
      { ...CLEAN_SURROUNDINGS, uid: account?.uid, gid: account?.gid, maxBuffer: 16 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({ code, stdout, stderr: stderr || (error?.message ?? '') });
      },
    );
  });
