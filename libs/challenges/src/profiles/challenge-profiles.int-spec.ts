import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { RecordConcepts, type VocabularyStore } from '#concepts';
import { dataSourceOptions } from '#database';
import { Outbox } from '#jobs';
import { concept, createTestDatabase, type TestDatabase } from '#testing';
import { ConceptScheme } from '#vocabulary';
import { Challenge } from '../challenge.entity.js';
import { ChallengeInput } from '../challenge.input.js';
import { Challenges } from '../challenges.js';
import { ChallengeProfiles } from './challenge-profiles.js';
import { DescribeChallengesHandler } from './describe-challenges.handler.js';
import { ProfileSearch } from './profile-search.js';

let database: TestDatabase;
let dataSource: DataSource;
let challenges: Challenges;
let profiles: ChallengeProfiles;
let search: ProfileSearch;
let scheme: ConceptScheme;

const CONCEPTS = [
  concept({ id: 'transport', labels: { en: ['transport'] } }),
  concept({ id: 'bus', broader: 'transport', labels: { en: ['bus'], lt: ['autobusas'] } }),
];

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource({
    ...dataSourceOptions({ url: database.url }),
    entities: [Challenge],
  }).initialize();
  const vocabulary = { current: () => Promise.resolve(scheme) } as unknown as VocabularyStore;
  profiles = new ChallengeProfiles(dataSource, vocabulary, new Outbox(dataSource));
  challenges = new Challenges(dataSource, profiles, new RecordConcepts(dataSource, vocabulary));
  search = new ProfileSearch(dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});
beforeEach(async () => {
  scheme = new ConceptScheme(CONCEPTS, 'first');
  await dataSource.query('TRUNCATE challenges, outbox CASCADE');
});

const input = (fields: Partial<ChallengeInput> = {}): ChallengeInput =>
  Object.assign(new ChallengeInput(), {
    ...{ id: 'some-need', title: 'A bus that drives itself', description: 'Between two villages.' },
    ...{ language: 'en', ...fields },
  });
const profileOf = async (id = 'some-need') =>
  (
    await dataSource.query<{ revision: number; vocabulary: string; concepts: { id: string }[] }[]>(
      'SELECT revision, vocabulary, concepts FROM challenge_profiles WHERE challenge_id = $1',
      [id],
    )
  )[0];
const askedFor = async (): Promise<unknown[]> =>
  (await dataSource.query<{ payload: unknown }[]>('SELECT payload FROM outbox ORDER BY id')).map(
    ({ payload }) => payload,
  );
const WANTED = [{ term: '#bus', weight: 1, strength: 1 }];
const found = (exceptId: string | null = null): Promise<string[]> => search.find(WANTED, exceptId, 10);

describe('the profile of a challenge', () => {
  it('is asked for in the transaction of each write, and of no other', async () => {
    await challenges.create(input());
    await challenges.update('some-need', 1, { title: 'Another bus' });
    await challenges.update('some-need', 2, { title: 'Another bus' });
    const rows = [input({ id: 'imported' }), input({ title: 'A third bus' })];
    await challenges.upsert(rows.map((row) => ({ input: row, stated: new Set(Object.keys(row)) })));

    expect(await askedFor()).toEqual([
      { challenges: [{ id: 'some-need', revision: 1 }] },
      { challenges: [{ id: 'some-need', revision: 2 }] },
      {
        challenges: expect.arrayContaining([
          { id: 'imported', revision: 1 },
          { id: 'some-need', revision: 3 },
        ]),
      },
    ]);
  });

  it('holds what it is about by revision and vocabulary, and is found by it', async () => {
    await challenges.create(input());
    await profiles.describe(['some-need']);

    expect(await profileOf()).toMatchObject({ revision: 1, vocabulary: 'first', concepts: [{ id: 'bus' }] });
    expect(await found()).toEqual(['some-need']);
    expect(await search.find([{ term: '#transport', weight: 1, strength: 1 }], null, 10)).toHaveLength(1);
    expect(await found('some-need')).toEqual([]);
  });

  it('is the same after a job that ran twice, also at the same time', async () => {
    await challenges.create(input());
    await Promise.all([1, 2, 3].map(() => profiles.describe(['some-need'])));
    const once = await dataSource.query('SELECT * FROM challenge_terms ORDER BY term');
    await profiles.describe(['some-need']);

    expect(once.length).toBeGreaterThan(3);
    expect(await dataSource.query('SELECT * FROM challenge_terms ORDER BY term')).toEqual(once);
  });

  it('follows an edit and leaves nothing of the last revision', async () => {
    await challenges.create(input());
    await profiles.describe(['some-need']);
    await challenges.update('some-need', 1, { title: 'A ferry' });
    await profiles.describe(['some-need']);

    expect(await profileOf()).toMatchObject({ revision: 2, concepts: [] });
    expect(await found()).toEqual([]);
  });

  it('heeds what a person confirmed and removed', async () => {
    await challenges.create(input({ title: 'A ferry', confirmedConcepts: ['bus'] }));
    await challenges.create(input({ id: 'other', removedConcepts: ['bus'] }));
    await profiles.describe(['some-need', 'other']);

    expect(await found()).toEqual(['some-need']);
  });

  it('goes with its challenge, and a job that comes late brings nothing back', async () => {
    await challenges.create(input());
    await profiles.describe(['some-need']);
    await challenges.delete('some-need', 1);

    expect(await profileOf()).toBeUndefined();
    expect(await dataSource.query('SELECT FROM challenge_terms')).toEqual([]);
    await profiles.describe(['some-need']);
    expect(await profileOf()).toBeUndefined();
  });

  it('is that of the new challenge where an id is used again', async () => {
    await challenges.create(input());
    await challenges.update('some-need', 1, { title: 'A better bus' });
    await profiles.describe(['some-need']);
    await challenges.delete('some-need', 2);
    await challenges.create(input({ title: 'A ferry' }));
    await profiles.describe(['some-need']);

    expect(await profileOf()).toMatchObject({ revision: 1, concepts: [] });
  });

  it('of a draft is never found, from the moment it is one', async () => {
    await challenges.create(input());
    await profiles.describe(['some-need']);
    await challenges.update('some-need', 1, { status: 'draft' });
    expect(await found()).toEqual([]);

    await profiles.describe(['some-need']);
    expect(await found()).toEqual([]);
    await challenges.update('some-need', 2, { status: 'closed' });
    expect(await found()).toEqual(['some-need']);
  });
});

describe('challenges that are not described', () => {
  const seen = async () => {
    const [document] = await profiles.documents([await challenges.get('some-need')]);
    return document!.concepts.map(({ id }) => id);
  };

  it('are read as they stand', async () => {
    await challenges.create(input());
    expect(await seen()).toEqual(['bus']);

    await profiles.describe(['some-need']);
    await challenges.update('some-need', 1, { title: 'A ferry' });
    expect(await seen()).toEqual([]);
  });

  it('are asked for when a worker starts: new ones, edited ones, and all when the vocabulary has changed', async () => {
    const handler = new DescribeChallengesHandler(profiles);
    const askedAtStart = async () => {
      await dataSource.query('TRUNCATE outbox');
      await handler.onApplicationBootstrap();
      return askedFor();
    };
    await challenges.create(input());
    await challenges.create(input({ id: 'fresh' }));
    await profiles.describe(['some-need']);
    expect(await askedAtStart()).toEqual([{ challenges: [{ id: 'fresh', revision: 1 }] }]);

    await handler.handle({ challenges: [{ id: 'fresh', revision: 1 }] });
    expect(await askedAtStart()).toEqual([]);

    await challenges.update('fresh', 1, { title: 'A ferry' });
    expect(await askedAtStart()).toEqual([{ challenges: [{ id: 'fresh', revision: 2 }] }]);
    await handler.handle({ challenges: [{ id: 'fresh', revision: 2 }] });

    scheme = new ConceptScheme([concept({ id: 'village', labels: { en: ['village'] } })], 'second');
    expect(await askedAtStart()).toEqual([
      {
        challenges: [
          { id: 'fresh', revision: 2 },
          { id: 'some-need', revision: 1 },
        ],
      },
    ]);
    await profiles.describe(['some-need']);
    expect(await profileOf()).toMatchObject({ vocabulary: 'second', concepts: [{ id: 'village' }] });
  });
});
