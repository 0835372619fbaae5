import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { VocabularyStore } from '#concepts';
import { conceptTerm, documentWords, type Collection, type SearchDocument, type TermCounts } from '#search';
import { withBroader } from '#vocabulary';
import { RECORD_TABLES } from './record-tables.js';

/** What is known of a whole collection, as matching needs it. */
export interface StoredStatistics {
  documents: number;
  /** Mean weighted length of a document. */
  averageLength: number;
  frequency(term: string): number;
}

/** What is kept of each record besides its own row, by collection and id. */
const DERIVED_TABLES = ['record_terms', 'record_concepts'];

/**
 * Document frequencies and lengths of each collection, counted in Postgres so that every process and every search
 * engine leads to the same scores. Terms are stored per record as it is indexed; the totals are counted anew by the
 * `refresh-statistics` job and may lag behind the last edits by moments, which shifts scores imperceptibly.
 */
@Injectable()
export class CorpusStatisticsStore {
  private readonly cached = new Map<Collection, { version: string; statistics: StoredStatistics }>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly vocabulary: VocabularyStore,
  ) {}

  /** Stores the terms of records and their concepts with all broader ones, unless those of a later revision are there already. */
  async storeTerms(collection: Collection, documents: SearchDocument[]): Promise<void> {
    const scheme = await this.vocabulary.current();
    const rows = documents.map((document) => {
      const { frequencies, length } = documentWords(document);
      const broader = withBroader(scheme, document.concepts).map(({ id }) => conceptTerm(id));
      const terms = [...new Set([...frequencies.keys(), ...broader])];
      return { id: document.id, revision: document.revision, length, terms };
    });
    await this.dataSource.query(
      `INSERT INTO record_terms AS stored (collection, id, revision, length, terms)
       SELECT $1, id, revision, length, terms
       FROM json_to_recordset($2::json) AS given (id text, revision integer, length float8, terms text[])
       ON CONFLICT (collection, id) DO UPDATE
       SET revision = excluded.revision, length = excluded.length, terms = excluded.terms
       WHERE stored.revision <= excluded.revision`,
      [collection, JSON.stringify(rows)],
    );
  }

  /** Drops what was worked out of records: their terms and concepts. */
  async removeTerms(collection: Collection, ids: string[]): Promise<void> {
    for (const table of DERIVED_TABLES) {
      await this.dataSource.query(`DELETE FROM ${table} WHERE collection = $1 AND id = ANY($2)`, [
        collection,
        ids,
      ]);
    }
  }

  /** The same for records that are no more, should a delete job ever have been lost. */
  async removeOrphans(collection: Collection): Promise<void> {
    for (const table of DERIVED_TABLES) {
      await this.dataSource.query(
        `DELETE FROM ${table} WHERE collection = $1 AND NOT EXISTS
           (SELECT FROM ${RECORD_TABLES[collection]} AS record WHERE record.id = ${table}.id)`,
        [collection],
      );
    }
  }

  /** Counts a collection anew from the terms stored. */
  async refresh(collection: Collection): Promise<void> {
    // Counts of the first time are of this vocabulary; later ones may hold records that another described.
    const { version: vocabulary } = await this.vocabulary.current();
    await this.dataSource.transaction(async (manager) => {
      // One at a time: two counters would wait for each other's rows in different orders.
      await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`statistics:${collection}`]);
      await manager.query('DELETE FROM term_statistics WHERE collection = $1', [collection]);
      await manager.query(
        `INSERT INTO term_statistics (collection, term, documents)
         SELECT $1, term, count(*) FROM record_terms, unnest(terms) AS term WHERE collection = $1 GROUP BY term`,
        [collection],
      );
      await manager.query(
        `INSERT INTO collection_statistics (collection, documents, average_length, version, vocabulary)
         SELECT $1, count(*), coalesce(avg(length), 0), gen_random_uuid(), $2 FROM record_terms WHERE collection = $1
         ON CONFLICT (collection) DO UPDATE SET documents = excluded.documents,
           average_length = excluded.average_length, version = excluded.version`,
        [collection, vocabulary],
      );
    });
  }

  /** Were concepts counted by another vocabulary than the one in use? Then every record must be described anew. */
  async isOutdated(collection: Collection): Promise<boolean> {
    const { version } = await this.vocabulary.current();
    const rows = await this.dataSource.query<{ vocabulary: string | null }[]>(
      'SELECT vocabulary FROM collection_statistics WHERE collection = $1',
      [collection],
    );
    return rows.length > 0 && rows[0]!.vocabulary !== version;
  }

  /** Says that the terms of every record were stored with this vocabulary. */
  async markCurrent(collection: Collection, vocabulary: string): Promise<void> {
    await this.dataSource.query('UPDATE collection_statistics SET vocabulary = $2 WHERE collection = $1', [
      collection,
      vocabulary,
    ]);
  }

  /** Of a few terms, as last counted; the others stay in Postgres. */
  async countsOf(collection: Collection, terms: readonly string[]): Promise<TermCounts> {
    const rows = await this.dataSource.query<{ term: string | null; documents: number }[]>(
      `SELECT NULL AS term, documents FROM collection_statistics WHERE collection = $1
       UNION ALL
       SELECT term, documents FROM term_statistics WHERE collection = $1 AND term = ANY($2)`,
      [collection, terms],
    );
    const holding = new Map(
      rows.flatMap(({ term, documents }) => (term === null ? [] : [[term, documents] as const])),
    );
    return { documents: rows.find(({ term }) => term === null)?.documents ?? 0, holding };
  }

  /** The statistics as last counted; kept in memory until they are counted anew. */
  async current(collection: Collection): Promise<StoredStatistics> {
    const version = await this.version(this.dataSource.manager, collection);
    const cached = this.cached.get(collection);
    if (cached && cached.version === version) return cached.statistics;
    const loaded = await this.load(collection);
    this.cached.set(collection, loaded);
    return loaded.statistics;
  }

  private async version(manager: EntityManager, collection: Collection): Promise<string> {
    const rows = await manager.query<{ version: string }[]>(
      'SELECT version FROM collection_statistics WHERE collection = $1',
      [collection],
    );
    return rows[0]?.version ?? '';
  }

  private load(collection: Collection): Promise<{ version: string; statistics: StoredStatistics }> {
    // Totals and terms of the same count: one snapshot.
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const version = await this.version(manager, collection);
      const [totals] = await manager.query<{ documents: number; average_length: number }[]>(
        'SELECT documents, average_length FROM collection_statistics WHERE collection = $1',
        [collection],
      );
      const terms = await manager.query<{ term: string; documents: number }[]>(
        'SELECT term, documents FROM term_statistics WHERE collection = $1',
        [collection],
      );
      const frequencies = new Map(terms.map(({ term, documents }) => [term, documents]));
      return {
        version,
        statistics: {
          documents: totals?.documents ?? 0,
          averageLength: totals?.average_length ?? 0,
          frequency: (term) => frequencies.get(term) ?? 0,
        },
      };
    });
  }
}
