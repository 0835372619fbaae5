import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#database';
import { InvalidInputError } from '#errors';
import { createTestDatabase, type TestDatabase } from '#testing';
import { AccessToken } from './access-token.entity.js';
import { AccessTokens, TokenNameTakenError } from './access-tokens.js';

let database: TestDatabase;
let dataSource: DataSource;
let tokens: AccessTokens;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource({
    ...dataSourceOptions({ url: database.url }),
    entities: [AccessToken],
  }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});
beforeEach(async () => {
  await dataSource.query('TRUNCATE access_tokens');
  tokens = new AccessTokens(dataSource);
});

describe('tokens for writing', () => {
  it('are given out by name, each another one, and kept as digests alone', async () => {
    const [anna, jonas] = [await tokens.add({ name: ' Anna ' }), await tokens.add({ name: 'Jonas' })];

    expect([await tokens.nameOf(anna), await tokens.nameOf(jonas)]).toEqual(['Anna', 'Jonas']);
    expect(anna.length).toBeGreaterThan(40);
    expect(JSON.stringify(await dataSource.query('SELECT * FROM access_tokens'))).not.toContain(anna);
    expect(await tokens.list()).toEqual([
      { name: 'Anna', createdAt: expect.any(Date) },
      { name: 'Jonas', createdAt: expect.any(Date) },
    ]);
  });

  it('have names of their own, also when two are made at the same moment', async () => {
    const token = await tokens.add({ name: 'Anna' });
    await expect(tokens.add({ name: 'Anna' })).rejects.toThrow(TokenNameTakenError);
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => tokens.add({ name: 'Jonas' })));

    expect(await tokens.nameOf(token)).toBe('Anna');
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each(['', '  ', 'two\nlines', 'a\u0007bell', 'x'.repeat(101)])('are not named %j', async (name) => {
    await expect(tokens.add({ name })).rejects.toThrow(InvalidInputError);
    expect(await tokens.list()).toEqual([]);
  });

  it('are worth nothing as soon as they are removed, and the name is free again', async () => {
    const token = await tokens.add({ name: 'Anna' });
    expect([await tokens.nameOf(token), tokens.wasValid(token)]).toEqual(['Anna', true]);

    expect([await tokens.remove({ name: 'Anna' }), await tokens.remove({ name: 'Anna' })]).toEqual([
      ...[true, false],
    ]);
    expect([await tokens.nameOf(token), tokens.wasValid(token)]).toEqual([null, false]);
    expect(await tokens.add({ name: 'Anna' })).not.toBe(token);
  });

  it('begin with that of the admin, which is made once or set', async () => {
    const made = await tokens.prepareAdminToken();

    expect(await tokens.nameOf(made!)).toBe('admin');
    expect(await tokens.prepareAdminToken()).toBeNull();
    expect(await tokens.prepareAdminToken('a-given-one')).toBeNull();
    expect([await tokens.nameOf(made!), await tokens.nameOf('a-given-one')]).toEqual([null, 'admin']);
  });
});
