import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, type EntityManager } from 'typeorm';
import { VocabularyStore } from '#concepts';
import { MAX_RECORDS_PER_JOB, Outbox } from '#jobs';
import type { SearchDocument } from '#search';
import type { ConceptScheme, ConceptWeight } from '#vocabulary';
import { Challenge } from '../challenge.entity.js';
import { challengeDocument, describeNeed } from './challenge-document.js';
import { termWeights } from './term-weights.js';

/** Described and written together; holds locks on so many challenges for the time of the write. */
const AT_ONCE = 50;

/**
 * What each challenge is about: its language, its concepts, and how much it says each of its words. Worked out of the
 * challenge by a job, kept by revision and version of the vocabulary, deleted with the challenge.
 */
@Injectable()
export class ChallengeProfiles {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly vocabulary: VocabularyStore,
    private readonly outbox: Outbox,
  ) {}

  /** Brings the profiles to what Postgres says now of the challenges. */
  async describe(ids: readonly string[]): Promise<void> {
    const scheme = await this.vocabulary.current();
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const challenges = await this.dataSource.manager.findBy(Challenge, {
        id: In(ids.slice(from, from + AT_ONCE)),
      });
      const documents = challenges.map((challenge) => describeNeed(scheme, challenge));
      await this.dataSource.transaction((manager) => store(manager, scheme, documents));
    }
  }

  /** Asks for jobs for the challenges that have no profile of their revision by the vocabulary in use. */
  async askForMissing(): Promise<void> {
    const { version } = await this.vocabulary.current();
    const challenges = await this.dataSource.query<{ id: string; revision: number }[]>(
      `SELECT id, challenge.revision FROM challenges AS challenge
       LEFT JOIN challenge_profiles AS profile ON challenge_id = id
       WHERE (profile.revision, vocabulary) IS DISTINCT FROM (challenge.revision, $1) ORDER BY id`,
      [version],
    );
    await this.askFor(this.dataSource.manager, challenges);
  }

  async askFor(manager: EntityManager, challenges: { id: string; revision: number }[]): Promise<void> {
    for (let from = 0; from < challenges.length; from += MAX_RECORDS_PER_JOB) {
      const batch = challenges.slice(from, from + MAX_RECORDS_PER_JOB);
      await this.outbox.add(manager, 'describe-challenges', {
        challenges: batch.map(({ id, revision }) => ({ id, revision })),
      });
    }
  }

  /** The challenges as documents with their concepts: those stored, or found now where they are not described yet. */
  async documents(challenges: readonly Challenge[]): Promise<SearchDocument[]> {
    const scheme = await this.vocabulary.current();
    const rows = await this.dataSource.query<StoredProfile[]>(
      `SELECT challenge_id AS id, revision, language, concepts FROM challenge_profiles
       WHERE challenge_id = ANY($1) AND vocabulary = $2`,
      [challenges.map(({ id }) => id), scheme.version],
    );
    const profiles = new Map(rows.map((row) => [row.id, row]));
    return challenges.map((challenge) => {
      const profile = profiles.get(challenge.id);
      if (profile?.revision !== challenge.revision) return describeNeed(scheme, challenge);
      return { ...challengeDocument(challenge, profile.language), concepts: profile.concepts };
    });
  }
}

interface StoredProfile {
  id: string;
  revision: number;
  language: string | null;
  concepts: ConceptWeight[];
}

/** Writes the profiles of challenges that still are what was described; a later revision has a later job of its own. */
async function store(
  manager: EntityManager,
  scheme: ConceptScheme,
  documents: readonly SearchDocument[],
): Promise<void> {
  const profiles = documents.map(({ id, revision, language, concepts }) => ({
    id,
    revision,
    language,
    concepts,
  }));
  // The lock keeps a challenge from being deleted and made again, from revision 1, before its old profile is written.
  const written = await manager.query<{ id: string }[]>(
    `WITH current AS (
       SELECT given.* FROM json_to_recordset($2::json)
         AS given (id text, revision integer, language text, concepts json)
       JOIN challenges USING (id, revision) ORDER BY id FOR KEY SHARE OF challenges
     )
     INSERT INTO challenge_profiles AS stored (challenge_id, revision, vocabulary, language, concepts)
     SELECT id, revision, $1, language, concepts FROM current
     ON CONFLICT (challenge_id) DO UPDATE
     SET revision = excluded.revision, vocabulary = excluded.vocabulary, language = excluded.language,
       concepts = excluded.concepts
     WHERE stored.revision <= excluded.revision
     RETURNING challenge_id AS id`,
    [scheme.version, JSON.stringify(profiles)],
  );
  const ids = new Set(written.map(({ id }) => id));
  await manager.query('DELETE FROM challenge_terms WHERE challenge_id = ANY($1)', [[...ids]]);
  const terms = documents
    .filter(({ id }) => ids.has(id))
    .flatMap((document) =>
      [...termWeights(scheme, document)].map(([term, weight]) => ({ term, weight, id: document.id })),
    );
  await manager.query(
    `INSERT INTO challenge_terms (term, challenge_id, weight)
     SELECT term, id, weight FROM json_to_recordset($1::json) AS given (term text, id text, weight real)`,
    [JSON.stringify(terms)],
  );
}
