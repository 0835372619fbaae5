import { appendFile, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MAX_LOG_BYTES, openLog, trimLog } from './log-file.js';

describe('the log of Postgres', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ppi-log-'));
    file = join(folder, 'postgres.log');
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('is emptied when it grew too large, also while it is written to, and one predecessor is kept', async () => {
    const writer = await open(file, 'a');
    await writer.write('first, and long\n');
    await trimLog(file, 10);
    await writer.write('second\n');
    await writer.close();
    expect(await readFile(file, 'utf8')).toBe('second\n');
    expect(await readFile(`${file}.1`, 'utf8')).toBe('first, and long\n');
  });

  it('is left alone while it is small', async () => {
    await writeFile(file, 'short\n');
    await trimLog(file, 10);
    expect(await readFile(file, 'utf8')).toBe('short\n');
  });

  it('is readable by its owner only and starts small again after a server that wrote much', async () => {
    await (await openLog(file)).close();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await appendFile(file, Buffer.alloc(MAX_LOG_BYTES + 1, 'x'));
    await (await openLog(file)).close();
    expect((await stat(file)).size).toBe(0);
  });
});
