import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MatchingModule } from '#matching';
import { Review } from './review.entity.js';
import { Reviews } from './reviews.js';

@Module({
  imports: [TypeOrmModule.forFeature([Review]), MatchingModule],
  providers: [Reviews],
  exports: [Reviews],
})
export class ReviewsModule {}
