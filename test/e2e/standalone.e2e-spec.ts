import { randomInt } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { makeFolder, postgresOf, Program, removeFolder } from './harness/program.js';
import { until } from './harness/until.js';

const NEED = 'Patients miss outpatient appointments and staff phone them by hand';
const CORPUS = { knowledge: 333, suppliers: 192 };
const READY = /ready at (http:\/\/\S+) /;
const TOKEN = /Token for writing.*\n\s+(\S+)/;
const WITHIN_MS = 120_000;

const totals = async (url: string) => {
  const total = async (path: string) => (await supertest(url).get(`/api/v1/${path}`)).body.total;
  return { knowledge: await total('knowledge'), suppliers: await total('suppliers') };
};

// Installs and builds what is stale, so that no test below has to.
beforeAll(() => Program.run(['cli'], '/'), WITHIN_MS);

describe('npm start', () => {
  let folder: string;
  let program: Program;
  let url: string;
  beforeAll(async () => {
    folder = await makeFolder();
    program = Program.start(['start'], folder);
    [, url] = (await program.says(READY)) as unknown as [string, string];
  }, WITHIN_MS);
  afterAll(async () => {
    program.kill('SIGKILL');
    await program.exited();
    await removeFolder(folder);
  });

  it('prints the address, an example and the token, and the token once', async () => {
    const [, token] = await program.says(TOKEN);

    expect(program.stdout).toContain('npm run match -- "');
    expect(program.stdout.split(token!)).toHaveLength(2);
    expect(program.stderr).not.toContain(token);
    const write = (bearer: string) =>
      supertest(url).post('/api/v1/challenges').set('Authorization', `Bearer ${bearer}`).send({});
    expect([(await write(token!)).status, (await write('no-token')).status]).toEqual([400, 401]);
  });

  it('tells its long steps in plain lines where there is no terminal', () => {
    expect(program.stderr).toMatch(/^Loading the shipped corpus: suppliers\.json, \d+ records$/m);
    expect(program.stderr).toMatch(/^Indexing knowledge: 333 of 333$/m);
    expect(program.stdout + program.stderr).not.toMatch(/\u001b/);
  });

  it('serves the whole shipped corpus, and is ready', async () => {
    expect(await totals(url)).toEqual(CORPUS);
    expect((await supertest(url).get('/api/v1/health/ready')).body).toMatchObject({ status: 'up' });
  });

  it('is refused on a data folder that is in use', async () => {
    const second = await Program.run(['start'], folder);

    expect(second.exitCode).toBe(1);
    expect(second.stderr).toMatch(
      /data folder .* is in use by process \d+\. Stop that process first, or set DATA_DIR/,
    );
    expect(second.stdout).toBe('');
    expect((await supertest(url).get('/api/v1/health/ready')).status).toBe(200);
  });

  it('lets npm run match work beside it', async () => {
    const match = await Program.run(['cli', 'match', NEED], folder);

    expect([match.exitCode, match.stderr]).toEqual([0, expect.not.stringMatching(/error/i)]);
    expectMatches(match.stdout);
  });

  it('finds what npm run import brings beside it; bad rows are reported, good rows kept', async () => {
    const file = join(folder, 'suppliers.csv');
    const rows = [
      'id,name,country,trl,source_url',
      'glockenspiel-oy,Glockenspiel Oy,FI,9,https://example.org/1',
      'no-country,Nowhere,Finland,9,https://example.org/2',
      'glockenspiel-as,Glockenspiel AS,EE,,https://example.org/3',
      'too-ready,Too Ready,FI,12,not an address',
    ];
    await writeFile(file, `${rows.join('\n')}\n`);
    const result = await Program.run(['cli', 'import', 'suppliers', file], folder);

    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain('2 created, 0 updated, 0 unchanged, 2 rejected');
    expect(result.stdout).toMatch(/line 3: country: /);
    expect(result.stdout).toMatch(/line 5: trl: /);
    expect(result.stdout).toMatch(/line 5: source_url: /);
    const found = async () => {
      const { body } = await supertest(url).get('/api/v1/suppliers').query({ q: 'glockenspiel' });
      return body.items.map(({ id }: { id: string }) => id).sort();
    };
    await until(async () => (await found()).length === 2, { what: 'the imported suppliers to be found' });
    expect(await found()).toEqual(['glockenspiel-as', 'glockenspiel-oy']);

    const again = await Program.run(['cli', 'import', 'suppliers', file], folder);
    expect(again.stdout).toContain('0 created, 0 updated, 2 unchanged, 2 rejected');
  });

  it('speaks with the labels that npm run vocabulary:import brings beside it, until they are removed', async () => {
    const importTable = (...args: string[]) => Program.run(['cli', 'vocabulary:import', ...args], folder);
    const file = join(folder, 'cpv.tsv');
    await writeFile(file, 'code\ten\n33195000\tWobbly glockenspiel gadgets\n33196\tFaulty\n');
    const label = async () => {
      const { body } = await supertest(url).get('/api/v1/vocabulary/concepts/cpv-33195000');
      return body.label as string | undefined;
    };

    const faulty = await importTable(file);
    expect([faulty.exitCode, faulty.stderr]).toEqual([1, expect.stringMatching(/line 3: the code must be/)]);
    expect(await label()).toBeUndefined();

    await writeFile(file, 'code\ten\n33195000\tWobbly glockenspiel gadgets\n');
    expect(await importTable(file)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('1 CPV codes in 1 languages imported'),
    });
    expect(await label()).toBe('Wobbly glockenspiel gadgets');
    expect((await importTable(file)).stdout).toContain('unchanged');

    expect((await importTable('--remove')).stdout).toContain('were removed');
    expect(await label()).toBeUndefined();
    expect((await importTable()).exitCode).toBe(2);
  });

  it('knows people by the tokens that npm run token gives out and takes back beside it', async () => {
    const token = (...args: string[]) => Program.run(['cli', 'token', ...args], folder);
    const session = (bearer: string) =>
      supertest(url).get('/api/v1/session').set('Authorization', `Bearer ${bearer}`);
    const added = await token('add', 'Žana Ozola');
    const bearer = /^ {2}(\S+)$/m.exec(added.stdout)![1]!;

    expect((await session(bearer)).body).toEqual({ name: 'Žana Ozola' });
    const again = await token('add', 'Žana Ozola');
    expect([again.exitCode, again.stderr]).toEqual([1, expect.stringContaining('with this name already')]);
    const listed = await token('list');
    expect(listed.stdout).toMatch(/^\d{4}-\d\d-\d\d {2}admin\n\d{4}-\d\d-\d\d {2}Žana Ozola\n$/);
    expect(listed.stdout).not.toContain(bearer);

    expect((await token('remove', 'Žana Ozola')).exitCode).toBe(0);
    expect((await session(bearer)).status).toBe(401);
    expect((await token('remove', 'Žana Ozola')).exitCode).toBe(1);
    expect([(await token('add', ' ')).exitCode, (await token()).exitCode]).toEqual([2, 2]);
  });
});

describe('npm start that is killed while it loads the corpus for the first time', () => {
  let folder: string;
  let running: Program | undefined;
  beforeEach(async () => {
    folder = await makeFolder();
  });
  afterEach(async () => {
    running?.kill('SIGKILL');
    await running?.exited();
    await removeFolder(folder);
  });
  const start = (): Program => (running = Program.start(['start'], folder));

  const moment = Number(process.env.TEST_SEED ?? randomInt(600));
  it(
    `is complete after the next start, stops cleanly and starts again at once (TEST_SEED=${moment})`,
    async () => {
      const first = start();
      await first.says(/Loading the shipped corpus/);
      await delay(moment); // the moment is what the test varies; nothing is waited for
      first.kill('SIGKILL');
      await first.exited();
      expect(first.stdout).not.toMatch(TOKEN);

      const second = start();
      const [, url] = await second.says(READY);
      expect(await totals(url!)).toEqual(CORPUS);
      await second.says(TOKEN);
      expect(postgresOf(folder).length).toBeGreaterThan(0);

      second.kill('SIGINT');
      expect(await second.exited()).toBe(0);
      expect(postgresOf(folder)).toEqual([]);

      const startedAt = Date.now();
      const third = start();
      const [, again] = await third.says(READY);
      const tookMs = Date.now() - startedAt;
      expect(await totals(again!)).toEqual(CORPUS);
      expect(third.stdout).not.toMatch(TOKEN);
      expect(third.stderr).not.toContain('Loading the shipped corpus');
      expect(tookMs).toBeLessThan(20_000); // a few seconds; more on a machine that also runs other tests

      third.kill('SIGTERM');
      expect(await third.exited()).toBe(0);
      expect(postgresOf(folder)).toEqual([]);
    },
    WITHIN_MS,
  );
});

describe('on an empty machine', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await makeFolder();
  });
  afterAll(() => removeFolder(folder));

  it(
    'npm run match prints ranked cases and suppliers with reasons and what is missing, and leaves nothing running',
    async () => {
      const match = await Program.run(['cli', 'match', NEED], folder);

      expect(match.exitCode).toBe(0);
      expectMatches(match.stdout);
      expect(match.stdout).toMatch(/It speaks of health\b.*--sectors health/);
      expect(postgresOf(folder)).toEqual([]);
    },
    WITHIN_MS,
  );

  it.each([
    [['cli', 'match'], 'npm run match -- "'],
    [['cli', 'match', ' '], 'title'],
    [['cli', 'match', NEED, '--limit', '0'], 'limit'],
    [['cli', 'match', NEED, '--sectors', 'medicine'], 'sectors'],
    [['cli', 'match', '--unknown'], '--unknown'],
    [['cli', 'import', 'tenders', 'x.csv'], 'knowledge|suppliers|challenges'],
    [['cli', 'import', 'suppliers', 'no-such-file.csv'], 'no-such-file.csv'],
    [['cli', 'eval'], '--judged'],
    [['cli', 'sing'], 'match, import'],
  ])('node launch.mjs %j costs nothing and says how it is called', async (args, usage) => {
    const elsewhere = await makeFolder();
    const { exitCode, stderr, stdout } = await Program.run(args, elsewhere);

    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(usage);
    expect(stderr).not.toMatch(/\n\s+at /);
    await expect(removeFolder(elsewhere)).resolves.toBeUndefined();
  });

  it.each([['start'], ['cli']])(
    '%s with wrong settings stops with all of them listed and no secret',
    async (what) => {
      const args = what === 'cli' ? ['cli', 'match', NEED] : [what];
      const { exitCode, stderr, stdout } = await Program.run(args, folder, {
        ...{ PORT: 'eighty', LOG_LEVEL: 'loud', TRUST_PROXY: 'perhaps', MATCH_CONCURRENCY: '0' },
        ...{ ADMIN_TOKEN: 'hunter2', DATABASE_URL: 'mysql://root:hunter3@db', REDIS_URL: 'hunter4' },
      });

      expect([exitCode, stdout]).toEqual([1, '']);
      const names = [
        'PORT',
        'LOG_LEVEL',
        'TRUST_PROXY',
        'MATCH_CONCURRENCY',
        'ADMIN_TOKEN',
        'DATABASE_URL',
        'REDIS_URL',
      ];
      for (const name of names) expect(stderr).toContain(name);
      expect(stderr).not.toMatch(/hunter|\n\s+at /);
    },
  );
});

/** Ranked cases and suppliers, each with points, a reason with its quote, and what is missing. */
function expectMatches(output: string): void {
  const [cases = '', suppliers = ''] = output.split(/^Suppliers$/m);
  expect(cases).toMatch(/^Comparable cases$/m);
  for (const list of [cases, suppliers]) {
    const ranks = [...list.matchAll(/^(\d+)\. \S.* {2}(\d+\.\d) of 100$/gm)];
    expect(ranks.map(([, rank]) => Number(rank))).toEqual([1, 2, 3, 4, 5]);
    const scores = ranks.map(([, , score]) => Number(score));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(list).toMatch(/^ {3}\+ .+ \(\d+\.\d\)$/m);
    expect(list).toMatch(/^ {7}\w+: “.+”$/m);
    expect(list).toMatch(/^ {3}- \S/m);
    expect(list).toMatch(/^ {3}https?:\/\/\S+$/m);
  }
  expect(cases.toLowerCase()).toMatch(/appointment/);
}
