import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KnowledgeItem } from './knowledge-item.entity.js';
import { KnowledgeItems } from './knowledge-items.js';

@Module({
  imports: [TypeOrmModule.forFeature([KnowledgeItem])],
  providers: [KnowledgeItems],
  exports: [KnowledgeItems],
})
export class KnowledgeModule {}
