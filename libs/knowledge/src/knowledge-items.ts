import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { RecordConcepts } from '#concepts';
import { DomainError } from '#errors';
import { IndexedRecords } from '#indexing';
import { Outbox } from '#jobs';
import type { SearchDocument } from '#search';
import { detectLanguage, projectGroup } from '#vocabulary';
import { KnowledgeItem } from './knowledge-item.entity.js';
import { KnowledgeItemInput } from './knowledge-item.input.js';

export class KnowledgeItemNotFoundError extends DomainError {
  readonly code = 'KNOWLEDGE_ITEM_NOT_FOUND';
  readonly kind = 'not-found';
  constructor() {
    super('There is no knowledge item with this id. It may have been deleted; search for it by its title.');
  }
}

@Injectable()
export class KnowledgeItems extends IndexedRecords<KnowledgeItem, KnowledgeItemInput> {
  readonly collection = 'knowledge';
  protected readonly entity = KnowledgeItem;
  protected readonly inputType = KnowledgeItemInput;

  constructor(@InjectDataSource() dataSource: DataSource, outbox: Outbox, concepts: RecordConcepts) {
    super(dataSource, outbox, concepts);
  }

  protected toDocument(item: KnowledgeItem): Omit<SearchDocument, 'concepts'> {
    return {
      id: item.id,
      revision: item.revision,
      language: item.language ?? detectLanguage([item.title, item.summary, item.problem].join(' ')),
      group: projectGroup(item.title),
      title: item.title,
      summary: item.summary,
      problem: item.problem,
      solution: item.solution,
      results: item.results,
      lessons: item.lessons,
      keywords: item.keywords,
      technologies: item.technologies,
      organisations: [...(item.buyer ? [item.buyer] : []), ...item.suppliers],
      kind: item.kind,
      sectors: item.sectors,
      country: item.country,
      region: item.region,
      procedure: item.procedure,
      cpv: item.cpv,
      yearFrom: item.yearFrom,
      yearTo: item.yearTo,
      budgetEur: item.budgetEur,
      references: [],
      sourceUrl: item.sourceUrl,
    };
  }

  protected notFound(): DomainError {
    return new KnowledgeItemNotFoundError();
  }
}
