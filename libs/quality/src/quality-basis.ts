import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { VocabularyStore } from '#concepts';
import { Matcher } from '#matching';
import type { Collection } from '#search';
import { JudgementFiles } from './judgements.js';

/** All that the figures depend on. */
export interface Basis {
  /** The same as long as the figures would be. */
  digest: string;
  algorithm: string;
  vocabulary: string;
  corpus: Record<Collection, number>;
}

@Injectable()
export class QualityBasis {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly vocabulary: VocabularyStore,
    private readonly judgements: JudgementFiles,
    private readonly matcher: Matcher,
  ) {}

  /** As things stand; null while there is nothing that could be found. */
  async current(): Promise<Basis | null> {
    const rows = await this.dataSource.query<
      { collection: Collection; documents: number; version: string }[]
    >('SELECT collection, documents, version FROM collection_statistics ORDER BY collection');
    const corpus = { knowledge: 0, suppliers: 0 };
    for (const { collection, documents } of rows) corpus[collection] = documents;
    if (corpus.knowledge === 0) return null;
    const { version: vocabulary } = await this.vocabulary.current();
    const { version: judgements } = await this.judgements.current();
    const { algorithm } = this.matcher;
    const parts = [algorithm, vocabulary, judgements, ...rows.map(({ version }) => version)];
    const digest = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
    return { digest, algorithm, vocabulary, corpus };
  }
}
