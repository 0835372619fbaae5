import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChallengesModule } from '#challenges';
import { KnowledgeModule } from '#knowledge';
import { MatchingModule } from '#matching';
import { ReviewsModule } from '#reviews';
import { SuppliersModule } from '#suppliers';
import { Briefing, BriefingDocument } from './briefing.entity.js';
import { BriefingMaterial } from './briefing-material.js';
import { Briefings } from './briefings.js';
import { MakeBriefingHandler } from './make-briefing.handler.js';

@Module({
  imports: [TypeOrmModule.forFeature([Briefing, BriefingDocument]), ChallengesModule],
  providers: [Briefings],
  exports: [Briefings],
})
export class BriefingsModule {}

/** The job's handler, for a worker. */
@Module({
  imports: [
    BriefingsModule,
    ChallengesModule,
    KnowledgeModule,
    MatchingModule,
    ReviewsModule,
    SuppliersModule,
  ],
  providers: [BriefingMaterial, MakeBriefingHandler],
})
export class BriefingsHandlersModule {}
