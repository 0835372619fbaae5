import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Matcher, rankingRules } from '#matching';
import { ApiProblems } from '../api-problems.js';
import { RankingDto } from './ranking.dto.js';

@ApiTags('quality')
@ApiProblems(429)
@Controller('ranking')
export class RankingController {
  constructor(private readonly matcher: Matcher) {}

  /** Every feature, weight and constant that the order of matches is made of. */
  @Get()
  @Header('Cache-Control', 'public, max-age=60')
  @ApiOkResponse({ type: RankingDto })
  get(): RankingDto {
    return rankingRules(this.matcher.algorithm);
  }
}
