import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readSettings, SETTING_DESCRIPTIONS } from '#config';
import {
  environmentOf,
  faultsBySchema,
  interpolate,
  readComposeFile,
  readEnvFile,
  startOrder,
} from './harness/compose.js';

const compose = readComposeFile();
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build);
const settingNames = new Set(SETTING_DESCRIPTIONS.map(({ name }) => name));

describe('docker-compose.yml', () => {
  it('keeps to the schema of the Compose Specification', () => {
    expect(faultsBySchema(compose)).toEqual([]);
  });

  it.each([
    ['a key with a typing error', { heathcheck: {} }],
    ['a condition that does not exist', { depends_on: { redis: { condition: 'service_ready' } } }],
    ['a value of the wrong type', { read_only: [] }],
  ])('would not with %s', (_what, wrong) => {
    const api = { ...compose.services.api!, ...wrong };
    expect(faultsBySchema({ ...compose, services: { ...compose.services, api } })).not.toEqual([]);
  });

  it('has the services of the distributed mode', () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      ['api', 'meilisearch', 'postgres', 'prepare', 'redis', 'worker'].sort(),
    );
    expect(ours.map(([name]) => name)).toEqual(['prepare', 'api', 'worker']);
  });

  it.each(services)('pins the version of %s', (_name, { image }) => {
    expect(image).toMatch(/^[\w./-]+:v?\d+\.\d+(\.\d+)?(-[a-z0-9.]+)?$/);
  });

  it.each(services.filter(([name]) => name !== 'prepare'))('knows when %s is healthy', (_name, service) => {
    expect(service.healthcheck).toMatchObject({
      test: [
        expect.stringMatching(/^CMD(-SHELL)?$/),
        expect.any(String),
        ...(service.healthcheck.test ?? []).slice(2),
      ],
      start_period: expect.any(String),
    });
  });

  it('starts what is needed first: servers, preparation, then the processes, each when the one before is ready', () => {
    expect(startOrder(compose).slice(-2).sort()).toEqual(['api', 'worker']);
    const servers = ['postgres', 'redis', 'meilisearch'];
    const healthy = Object.fromEntries(servers.map((name) => [name, { condition: 'service_healthy' }]));
    expect(compose.services.prepare!.depends_on).toEqual(healthy);
    for (const name of ['api', 'worker'])
      expect(compose.services[name]!.depends_on).toEqual({
        ...healthy,
        prepare: { condition: 'service_completed_successfully' },
      });
  });

  it.each(['postgres', 'redis', 'meilisearch'])('keeps the data of %s in a volume with a name', (name) => {
    const [volume] = compose.services[name]!.volumes!.map((mount) => mount.split(':')[0]!);
    expect(Object.keys(compose.volumes)).toContain(volume);
  });

  it('can run any number of workers: no fixed name, no port of the host', () => {
    for (const [, service] of services) expect(service).not.toHaveProperty('container_name');
    expect(compose.services.worker).not.toHaveProperty('ports');
  });

  it('shows the API alone to the host', () => {
    expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['api']);
  });

  it('keeps jobs: Redis writes them to disk and evicts nothing', () => {
    const command = compose.services.redis!.command!.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
  });

  it.each(ours)('runs %s without rights it does not need', (_name, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });

  it.each(ours)('names in the environment of %s only what is a setting', (_name, { environment }) => {
    expect(Object.keys(environment).filter((name) => !settingNames.has(name))).toEqual([]);
  });

  it('lets the environment file say every setting but those that containers fix', () => {
    const fixed = ['DATA_DIR', 'EMBEDDER_MODEL_PATH', 'MEILI_INDEX_PREFIX'];
    const said = new Set(ours.flatMap(([, { environment }]) => Object.keys(environment)));
    expect([...settingNames].filter((name) => !said.has(name)).sort()).toEqual(fixed);
  });

  it.each(ours)('starts in %s a program that is built', (_name, { command }) => {
    const [node, program] = command!;
    expect(node).toBe('node');
    const source = program!.replace(/^dist\//, '').replace(/\.js$/, '.ts');
    expect(statSync(source).isFile()).toBe(true);
  });

  it('asks for health at an address that the processes answer', () => {
    const address = (name: string): string => compose.services[name]!.healthcheck.test!.at(-1)!;
    const { PORT } = compose.services.api!.environment;
    const { WORKER_HEALTH_PORT } = compose.services.worker!.environment;
    expect(address('api')).toBe(`http://127.0.0.1:${PORT}/api/v1/health/ready`);
    expect(address('worker')).toBe(`http://127.0.0.1:${WORKER_HEALTH_PORT}/health/ready`);
  });
});

describe('the environment file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ppi-atlas-env-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const makeEnv = (file: string) =>
    spawnSync(process.execPath, ['docker/make-env.mjs', file], { encoding: 'utf8' });

  it('is needed: without it docker compose stops and says what to run', () => {
    for (const [, { environment }] of services)
      expect(() => Object.values(environment).map((value) => interpolate(value, {}))).toThrow(
        'run node docker/make-env.mjs',
      );
  });

  it('holds secrets for every part, which production mode accepts', () => {
    const file = join(folder, '.env');
    expect(makeEnv(file).status).toBe(0);
    const variables = readEnvFile(file);
    for (const [, service] of ours)
      expect(readSettings(environmentOf(service, variables))).toMatchObject({ PRODUCTION: true });
  });

  it('gives each process a key of its own to the search engine, and no two files the same secret', () => {
    const [first, second] = ['a', 'b'].map((name) => {
      execFileSync(process.execPath, ['docker/make-env.mjs', join(folder, name)], { stdio: 'ignore' });
      return readEnvFile(join(folder, name));
    }) as [Record<string, string>, Record<string, string>];
    const keys = ours.map(([, service]) => environmentOf(service, first).MEILI_KEY);
    expect(new Set(keys).size).toBe(3);
    const secrets = (file: Record<string, string>): string[] =>
      Object.entries(file).flatMap(([name, value]) => (name === 'API_ADDRESS' ? [] : [value]));
    expect(secrets(first).filter((value) => secrets(second).includes(value))).toEqual([]);
  });

  it('is for its owner alone and never overwritten', () => {
    const file = join(folder, '.env');
    makeEnv(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, 'mine');
    const again = makeEnv(file);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('is there already');
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});

describe('the Dockerfile', () => {
  const text = readFileSync('docker/Dockerfile', 'utf8');
  const stages = text.split(/^FROM /m).slice(1);

  it('builds in stages on a pinned base, and the last one runs as nobody special', () => {
    expect(stages.length).toBeGreaterThan(2);
    expect(stages[0]).toMatch(/^node:\d+\.\d+\.\d+-[a-z]+-slim AS base/);
    expect(stages.at(-1)).toMatch(/^USER node$/m);
    expect(stages.at(-1)).not.toMatch(/^RUN /m);
  });

  it('takes packages from the lock file alone', () => {
    expect(text.match(/npm (ci|i|install)\b/g)!.every((command) => command === 'npm ci')).toBe(true);
  });

  it('copies only what is there', () => {
    for (const [, from] of text.matchAll(/^COPY (?!--from)(.+) \S+$/gm))
      for (const path of from!.split(' ')) expect(() => statSync(path)).not.toThrow();
  });
});
