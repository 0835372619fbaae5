import { Module } from '@nestjs/common';
import { ChallengesModule } from '#challenges';
import { KnowledgeModule } from '#knowledge';
import { SuppliersModule } from '#suppliers';
import { RecordImport } from './record-import.js';

@Module({
  imports: [ChallengesModule, KnowledgeModule, SuppliersModule],
  providers: [RecordImport],
  exports: [RecordImport],
})
export class ExchangeModule {}
