import { EmbeddedPostgresAccountError } from './errors.js';
import { type RunCommand, runCommand } from './run-command.js';

/** The account that Postgres runs as when we are root. */
export interface Account {
  uid: number;
  gid: number;
}

/** One for each family of tools: shadow, Debian's adduser, BusyBox. */
const CREATE_ACCOUNT: [string, string[]][] = [
  ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']],
  ['adduser', ['--system', '--group', '--no-create-home', 'postgres']],
  ['adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', 'postgres']],
];

export function runningAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Finds an unprivileged account for a new database: `postgres` (`_postgres` on macOS), which is created
 * where it is missing, else `nobody`. Call it as root only.
 * @throws EmbeddedPostgresAccountError when the machine has and allows none
 */
export async function chooseAccount(run: RunCommand = runCommand): Promise<Account> {
  const existing = (await findAccount('postgres', run)) ?? (await findAccount('_postgres', run));
  if (existing) return existing;
  for (const [program, args] of CREATE_ACCOUNT) {
    if ((await run(program, args)).code !== 0) continue;
    const created = await findAccount('postgres', run);
    if (created) return created;
  }
  const nobody = await findAccount('nobody', run);
  if (nobody) return nobody;
  throw new EmbeddedPostgresAccountError();
}

async function findAccount(name: string, run: RunCommand): Promise<Account | undefined> {
  const [user, group] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  const uid = Number.parseInt(user.stdout, 10);
  const gid = Number.parseInt(group.stdout, 10);
  return user.code === 0 && group.code === 0 && uid > 0 && Number.isInteger(gid) ? { uid, gid } : undefined;
}
