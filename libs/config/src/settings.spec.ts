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

  it('are all described in .env.example, with their defaults', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(envExample());
  });
});
