import { Global, Module } from '@nestjs/common';
import { RecordConcepts } from './record-concepts.js';
import { VocabularyStore } from './vocabulary-store.js';

/** What records are about, for every module that keeps or matches them. */
@Global()
@Module({ providers: [VocabularyStore, RecordConcepts], exports: [VocabularyStore, RecordConcepts] })
export class ConceptsModule {}
