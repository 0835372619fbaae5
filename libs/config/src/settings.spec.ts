import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { envExample } from './env-example.js';
import { InvalidSettingsError, readSettings } from './settings.js';

const faultsOf = (environment: Record<string, string>): string => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof InvalidSettingsError) return error.message;
    throw error;
  }
  throw new Error('the settings were accepted');
};

describe('settings', () => {
  it('have a default for everything a first start needs', () => {
    expect(readSettings({})).toMatchObject({ HOST: '127.0.0.1', PORT: 3000, DATA_DIR: '.data' });
  });

  it('take an empty value as not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 });
  });

  it('name every wrong one at once', () => {
    const faults = faultsOf({
      PORT: 'eighty',
      DATABASE_URL: 'mysql://x',
      LOG_LEVEL: 'loud',
      ADMIN_TOKEN: 'short',
    });
    for (const name of ['PORT', 'DATABASE_URL', 'LOG_LEVEL', 'ADMIN_TOKEN']) expect(faults).toContain(name);
  });

  it('never repeat a secret in a fault', () => {
    expect(faultsOf({ ADMIN_TOKEN: 'hunter2', DATABASE_URL: 'hunter3' })).not.toMatch(/hunter/);
  });

  it.each(['1e3', '-1', '65536', '3000x'])('refuse the port %s', (PORT) => {
    expect(faultsOf({ PORT })).toContain('PORT');
  });

  it.each([
    [{ MEILI_URL: 'http://search:7700' }, 'MEILI_KEY must be set too'],
    [{ MEILI_KEY: 'a-key-of-many-characters' }, 'MEILI_URL must be set too'],
    [{ MEILI_URL: 'search:7700', MEILI_KEY: 'a-key-of-many-characters' }, 'MEILI_URL must begin with'],
    [{ MEILI_URL: 'http://search:7700', MEILI_KEY: 'short' }, 'MEILI_KEY'],
    [{ MEILI_INDEX_PREFIX: 'Über' }, 'MEILI_INDEX_PREFIX'],
  ])('refuse a search engine that is set by half or wrongly: %j', (environment, fault) => {
    expect(faultsOf(environment as Record<string, string>)).toContain(fault);
  });

  it.each([
    [{ EMBEDDER: 'on' }, ['EMBEDDER must be one of']],
    [{ EMBEDDER: 'http' }, ['EMBEDDER_URL must be set', 'EMBEDDER_MODEL must be set']],
    [
      { EMBEDDER: 'http', EMBEDDER_URL: 'host:80', EMBEDDER_MODEL: '?', EMBEDDER_DIMENSION: '0' },
      ['EMBEDDER_URL must begin with', 'EMBEDDER_MODEL must be', 'EMBEDDER_DIMENSION'],
    ],
    [{ EMBEDDER_KEY: 'two words', EMBEDDER_TIMEOUT_SECONDS: '0' }, ['EMBEDDER_KEY', 'EMBEDDER_TIMEOUT']],
  ])('refuse an embedder that is set by half or wrongly: %j', (environment, expected) => {
    const faults = faultsOf(environment);
    for (const fault of expected) expect(faults).toContain(fault);
    expect(faults).not.toContain('two words');
  });

  it('have no embedder unless one is chosen, and need no more than that for one in process', () => {
    expect(readSettings({ EMBEDDER_URL: 'http://host:8080' })).toMatchObject({ EMBEDDER: 'off' });
    expect(readSettings({ EMBEDDER: 'transformers' })).toMatchObject({ EMBEDDER_DIMENSION: 384 });
  });

  it('choose database, queue and search each on its own', () => {
    const parts = {
      DATABASE_URL: 'postgres://a:b@db/atlas',
      REDIS_URL: 'redis://queue:6379',
      MEILI_URL: 'http://search:7700',
      MEILI_KEY: 'a-key-of-many-characters',
    };
    expect(readSettings(parts)).toMatchObject(parts);
    expect(readSettings({ REDIS_URL: parts.REDIS_URL })).not.toHaveProperty('MEILI_URL', expect.anything());
  });

  describe('in production mode', () => {
    const strong = 'Vw3mWqTz0kYx7rLdPf';
    const complete = {
      PRODUCTION: 'true',
      ADMIN_TOKEN: strong,
      DATABASE_URL: `postgres://atlas:${strong}@db/atlas`,
      REDIS_URL: `redis://:${strong}@queue:6379`,
      MEILI_URL: 'http://search:7700',
      MEILI_KEY: strong,
    };

    it('are accepted with secrets that nobody guesses', () => {
      expect(readSettings(complete)).toMatchObject({ PRODUCTION: true });
    });

    it('name every secret that is missing', () => {
      const faults = faultsOf({
        PRODUCTION: 'true',
        DATABASE_URL: 'postgres://db/atlas',
        REDIS_URL: 'redis://q',
      });
      for (const name of ['ADMIN_TOKEN', 'DATABASE_URL', 'REDIS_URL']) expect(faults).toContain(name);
    });

    it.each(['changeme', 'passwordpassword', 'masterKey1234567', 'aaaaaaaaaaaaaaaaaaaa', 'ppi-atlas-secret'])(
      'refuse the widely known secret %s',
      (secret) => {
        const faults = faultsOf({
          ...complete,
          DATABASE_URL: `postgres://atlas:${secret}@db/atlas`,
          MEILI_KEY: secret.padEnd(16, secret),
        });
        expect(faults).toContain('DATABASE_URL');
        expect(faults).toContain('MEILI_KEY');
        expect(faults).not.toContain(secret);
      },
    );
  });

  it('are all described in .env.example, with their defaults', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(envExample());
  });
});
