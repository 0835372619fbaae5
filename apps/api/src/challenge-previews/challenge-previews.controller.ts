import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NearNeeds, SimilarPreviewInput } from '#matching';
import { ApiProblems } from '../api-problems.js';
import { SimilarChallengesDto, toSimilarChallenge } from '../challenges/similar-challenge.dto.js';

@ApiTags('challenges')
@ApiProblems(400, 429)
@Controller('challenge-previews')
export class ChallengePreviewsController {
  constructor(private readonly nearNeeds: NearNeeds) {}

  /** Other buyers with the need stated, which is not stored and forgotten. */
  @Post('similar')
  @HttpCode(200)
  @ApiOkResponse({ type: SimilarChallengesDto })
  async similar(@Body() { limit, ...need }: SimilarPreviewInput): Promise<SimilarChallengesDto> {
    const near = await this.nearNeeds.find(need, limit);
    return { items: near.map(toSimilarChallenge) };
  }
}
