import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChallengesModule } from '#challenges';
import { KnowledgeModule } from '#knowledge';
import { SuppliersModule } from '#suppliers';
import { FileImport } from './imports/file-import.entity.js';
import { ImportChunks } from './imports/import-chunks.js';
import { ImportFileHandler } from './imports/import-file.handler.js';
import { Imports } from './imports/imports.js';
import { ImportStates } from './imports/import-states.js';
import { RecordImport } from './record-import.js';

@Module({
  imports: [ChallengesModule, KnowledgeModule, SuppliersModule, TypeOrmModule.forFeature([FileImport])],
  providers: [ImportChunks, Imports, RecordImport],
  exports: [ImportChunks, Imports, RecordImport],
})
export class ExchangeModule {}

/** The job's handler, for a worker. */
@Module({ imports: [ExchangeModule], providers: [ImportFileHandler, ImportStates] })
export class ExchangeHandlersModule {}
