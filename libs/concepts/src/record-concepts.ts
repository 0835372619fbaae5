import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import {
  decidedConcepts,
  documentConcepts,
  type Collection,
  type ConceptDecisions,
  type SearchDocument,
} from '#search';
import type { ConceptScheme, ConceptWeight, WeightedText } from '#vocabulary';
import { VocabularyStore } from './vocabulary-store.js';

/** A record as a search document whose concepts are still to be found, and what curators said of them. */
export interface UndescribedRecord {
  document: Omit<SearchDocument, 'concepts'>;
  decisions: ConceptDecisions;
}

/**
 * What each record is about, kept in Postgres by revision and version of the vocabulary: finding concepts takes longer
 * than reading them, and a start reads every record.
 */
@Injectable()
export class RecordConcepts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly vocabulary: VocabularyStore,
  ) {}

  /** The documents with their concepts: those stored, or found now where a record or the vocabulary has changed. */
  async describe(collection: Collection, records: readonly UndescribedRecord[]): Promise<SearchDocument[]> {
    if (records.length === 0) return [];
    const scheme = await this.vocabulary.current();
    const stored = await this.read(collection, scheme, records);
    const found: SearchDocument[] = [];
    const documents = records.map(({ document, decisions }): SearchDocument => {
      const known = stored.get(document.id);
      if (known?.revision === document.revision) return { ...document, concepts: known.concepts };
      const bare: SearchDocument = { ...document, concepts: [] };
      const described = { ...bare, concepts: documentConcepts(scheme, bare, decisions) };
      found.push(described);
      return described;
    });
    await this.store(collection, scheme, found);
    return documents;
  }

  /** The concepts of texts that no collection holds, such as those of a need. Not stored: such are read one by one. */
  async ofTexts(
    texts: readonly WeightedText[],
    language: string | null,
    decisions: ConceptDecisions,
  ): Promise<ConceptWeight[]> {
    return decidedConcepts(await this.vocabulary.current(), texts, language, decisions);
  }

  private async read(
    collection: Collection,
    { version }: ConceptScheme,
    records: readonly UndescribedRecord[],
  ): Promise<Map<string, { revision: number; concepts: ConceptWeight[] }>> {
    const rows = await this.dataSource.query<{ id: string; revision: number; concepts: ConceptWeight[] }[]>(
      `SELECT id, revision, concepts FROM record_concepts
       WHERE collection = $1 AND id = ANY($2) AND vocabulary = $3`,
      [collection, records.map(({ document }) => document.id), version],
    );
    return new Map(rows.map(({ id, revision, concepts }) => [id, { revision, concepts }]));
  }

  private async store(
    collection: Collection,
    { version }: ConceptScheme,
    documents: readonly SearchDocument[],
  ): Promise<void> {
    if (documents.length === 0) return;
    const rows = documents.map(({ id, revision, concepts }) => ({ id, revision, concepts }));
    await this.dataSource.query(
      `INSERT INTO record_concepts AS stored (collection, id, revision, vocabulary, concepts)
       SELECT $1, id, revision, $2, concepts
       FROM json_to_recordset($3::json) AS given (id text, revision integer, concepts json)
       ORDER BY id
       ON CONFLICT (collection, id) DO UPDATE
       SET revision = excluded.revision, vocabulary = excluded.vocabulary, concepts = excluded.concepts
       WHERE stored.revision <= excluded.revision`,
      [collection, version, JSON.stringify(rows)],
    );
  }
}
