import { Global, Module } from '@nestjs/common';
import { Concepts } from './concepts.js';
import { CpvTable } from './cpv-table.js';
import { RecordConcepts } from './record-concepts.js';
import { VocabularyStore } from './vocabulary-store.js';

/** What records are about, for every module that keeps or matches them. */
@Global()
@Module({
  providers: [Concepts, CpvTable, VocabularyStore, RecordConcepts],
  exports: [Concepts, CpvTable, VocabularyStore, RecordConcepts],
})
export class ConceptsModule {}
