import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Challenge } from './challenge.entity.js';
import { Challenges } from './challenges.js';

@Module({ imports: [TypeOrmModule.forFeature([Challenge])], providers: [Challenges], exports: [Challenges] })
export class ChallengesModule {}
