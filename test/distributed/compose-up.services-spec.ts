import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isMeilisearchInstalled } from '#testing';
import { until } from '../e2e/harness/until.js';
import { call, createItem, finds, ready } from './harness/calls.js';
import { ComposeUp } from './harness/compose-up.js';

const API = '/api/v1';
const WORKERS = ['worker-1', 'worker-2', 'worker-3', 'worker-4'];

const withMeilisearch = isMeilisearchInstalled();
if (!withMeilisearch)
  process.stderr.write(
    'NOT TESTED: Meilisearch among the services of docker-compose.yml. Put meilisearch on PATH.\n',
  );

describe('the services of docker-compose.yml with --scale worker=4, started natively from one environment file', () => {
  let compose: ComposeUp;
  let api: string;

  beforeAll(async () => {
    compose = new ComposeUp({ worker: WORKERS.length, meilisearch: withMeilisearch ? 1 : 0 });
    await compose.up();
    api = compose.urlOf('api');
  }, 400_000);

  afterAll(() => compose.down(), 60_000);

  const placeOf = (event: string): number => {
    const place = compose.events.indexOf(event);
    if (place < 0) throw new Error(`There was no “${event}” in ${compose.events.join(', ')}`);
    return place;
  };

  it('start in their order: servers that are healthy, the preparation that ends, then API and workers', () => {
    const servers = ['postgres', 'redis', ...(withMeilisearch ? ['meilisearch'] : [])];
    for (const server of servers)
      expect(placeOf(`${server} healthy`)).toBeLessThan(placeOf('prepare started'));
    for (const name of ['api', ...WORKERS])
      expect(placeOf('prepare completed')).toBeLessThan(placeOf(`${name} started`));
  });

  it('are healthy by the health checks of the file', async () => {
    for (const name of ['redis', 'api', ...WORKERS])
      expect([name, await compose.isHealthy(name)]).toEqual([name, true]);
    expect((await ready(api)).body).toMatchObject({ database: 'up', queue: 'up', search: 'up' });
  });

  it('keep jobs: Redis appends to a file, evicts nothing, and answers nobody without the password', () => {
    const ask = (password: string, ...command: string[]): string =>
      execFileSync('redis-cli', ['-u', compose.urlOf('redis').replace('http', 'redis'), ...command], {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, REDISCLI_AUTH: password },
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    const setting = (name: string): string | undefined =>
      ask(compose.variables.REDIS_PASSWORD!, 'CONFIG', 'GET', name).split('\n')[1];
    expect([setting('appendonly'), setting('maxmemory-policy')]).toEqual(['yes', 'noeviction']);
    expect(ask('', 'PING')).toContain('NOAUTH');
  });

  it('know who was given a token by name, until it is taken back', async () => {
    const token = (...args: string[]) =>
      compose.run('prepare', ['node', 'dist/apps/cli/src/main.js', 'cli', 'token', ...args]);
    const added = await token('add', 'jurate');
    const secret = /^ {2}(\S+)$/m.exec(added.output)![1]!;
    expect((await call(api, `${API}/session`, { token: secret })).body).toMatchObject({ name: 'jurate' });

    expect((await token('remove', 'jurate')).code).toBe(0);
    expect((await call(api, `${API}/session`, { token: secret })).status).toBe(401);
  }, 60_000);

  it('find what was written, match needs, and go on when workers are killed', async () => {
    const token = compose.variables.ADMIN_TOKEN!;
    await compose.kill(WORKERS[0]!);
    const id = await createItem(api, token, 'dunnartmeter');
    await until(() => finds(api, 'dunnartmeter', id), { what: 'the new item', withinMs: 60_000 });
    const need = {
      title: 'Patients miss outpatient appointments',
      description: 'Staff phone patients by hand to remind them of their appointments.',
    };
    for (const worker of WORKERS.slice(1, -1)) await compose.kill(worker);
    const previews = await Promise.all(
      Array.from({ length: 6 }, () => call(api, `${API}/match-previews`, { body: need })),
    );
    expect(previews.map(({ status }) => status)).toEqual(previews.map(() => 200));
    expect(previews[0]!.body.knowledge.length).toBeGreaterThan(0);
  }, 120_000);
});
