import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { MatchPreviewInput, Previews } from '#matching';
import { ApiProblems } from '../api-problems.js';
import { MatchPreviewDto } from './match-preview.dto.js';

@ApiTags('match previews')
@ApiProblems(400, 429, 503)
@Controller('match-previews')
export class MatchPreviewsController {
  constructor(private readonly previews: Previews) {}

  /** Matches a need that is not stored, and forgets it. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: MatchPreviewDto })
  async preview(@Body() input: MatchPreviewInput): Promise<MatchPreviewDto> {
    const startedAt = performance.now();
    const result = await this.previews.match(input);
    return { ...result, tookMs: Math.round(performance.now() - startedAt) };
  }
}
