import { describe, expect, it } from '@jest/globals';
import { chooseAccount } from './account.js';
import type { RunCommand } from './run-command.js';

/** A machine with these accounts, on which only the named program can create one more. */
function machine(accounts: Record<string, number>, creator?: string): { run: RunCommand; calls: string[] } {
  const known = { ...accounts };
  const calls: string[] = [];
  const run: RunCommand = (file, args) => {
    if (file === 'id') {
      const id = known[args[1] ?? ''];
      return Promise.resolve({ code: id === undefined ? 1 : 0, stdout: `${id ?? ''}\n`, stderr: '' });
    }
    calls.push(file);
    if (file !== creator) return Promise.resolve({ code: -1, stdout: '', stderr: 'ENOENT' });
    known.postgres = 123;
    return Promise.resolve({ code: 0, stdout: '', stderr: '' });
  };
  return { run, calls };
}

describe('the account that Postgres runs as when we are root', () => {
  it('is an existing postgres account, and nothing is created', async () => {
    const { run, calls } = machine({ postgres: 70, nobody: 65534 });
    expect(await chooseAccount(run)).toEqual({ uid: 70, gid: 70 });
    expect(calls).toEqual([]);
  });

  it('is _postgres on macOS', async () => {
    expect(await chooseAccount(machine({ _postgres: 216 }).run)).toEqual({ uid: 216, gid: 216 });
  });

  it.each(['useradd', 'adduser'])('is created with %s where that is the tool at hand', async (tool) => {
    expect(await chooseAccount(machine({ nobody: 65534 }, tool).run)).toEqual({ uid: 123, gid: 123 });
  });

  it('is nobody where no account can be created', async () => {
    expect(await chooseAccount(machine({ nobody: 65534 }).run)).toEqual({ uid: 65534, gid: 65534 });
  });

  it('is never an account with the rights of root', async () => {
    expect(await chooseAccount(machine({ postgres: 0, nobody: 65534 }).run)).toMatchObject({ uid: 65534 });
  });

  it('is refused with what to do about it where there is none', async () => {
    await expect(chooseAccount(machine({}).run)).rejects.toMatchObject({
      code: 'EMBEDDED_POSTGRES_NO_ACCOUNT',
      message: expect.stringContaining('useradd --system postgres'),
    });
  });
});
