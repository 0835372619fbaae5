import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { RecordConcepts } from '#concepts';
import { DomainError } from '#errors';
import { IndexedRecords } from '#indexing';
import { Outbox } from '#jobs';
import type { SearchDocument } from '#search';
import { detectLanguage } from '#vocabulary';
import { Supplier } from './supplier.entity.js';
import { SupplierInput } from './supplier.input.js';

export class SupplierNotFoundError extends DomainError {
  readonly code = 'SUPPLIER_NOT_FOUND';
  readonly kind = 'not-found';
  constructor() {
    super('There is no supplier with this id. It may have been deleted; search for it by its name.');
  }
}

@Injectable()
export class Suppliers extends IndexedRecords<Supplier, SupplierInput> {
  readonly collection = 'suppliers';
  protected readonly entity = Supplier;
  protected readonly inputType = SupplierInput;

  constructor(@InjectDataSource() dataSource: DataSource, outbox: Outbox, concepts: RecordConcepts) {
    super(dataSource, outbox, concepts);
  }

  protected toDocument(supplier: Supplier): Omit<SearchDocument, 'concepts'> {
    return {
      id: supplier.id,
      revision: supplier.revision,
      language: detectLanguage(supplier.capabilities ?? ''),
      group: null,
      title: supplier.name,
      summary: supplier.capabilities,
      problem: null,
      solution: null,
      results: null,
      lessons: null,
      keywords: [],
      technologies: supplier.technologies,
      organisations: [],
      kind: null,
      sectors: supplier.sectors,
      country: supplier.country,
      region: supplier.region,
      procedure: null,
      cpv: supplier.cpv,
      yearFrom: null,
      yearTo: null,
      budgetEur: null,
      references: supplier.references,
      sourceUrl: supplier.sourceUrl,
    };
  }

  protected notFound(): DomainError {
    return new SupplierNotFoundError();
  }
}
