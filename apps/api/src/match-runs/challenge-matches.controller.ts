import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Challenges } from '#challenges';
import { AccessTokens, isEditor } from '#identity';
import { MatchRuns } from '#matching';
import { Reviews } from '#reviews';
import { ApiProblems } from '../api-problems.js';
import { EditorOnly } from '../editor-only.js';
import { MatchRunListDto, MatchRunListQueryDto, MatchRunStartedDto, toMatchRunDto } from './match-run.dto.js';
import { MatchListDto, MatchListQueryDto, toReviewableMatches } from './match.dto.js';

/** Match runs of a challenge, and what they found. */
@ApiTags('challenges')
@ApiProblems(400, 404, 429)
@Controller('challenges/:id')
export class ChallengeMatchesController {
  constructor(
    private readonly challenges: Challenges,
    private readonly matchRuns: MatchRuns,
    private readonly reviews: Reviews,
    private readonly tokens: AccessTokens,
  ) {}

  /** Matches the challenge as it stands. Asking again while a run is under way answers with that run. */
  @Post('match-runs')
  @HttpCode(202)
  @ApiAcceptedResponse({
    type: MatchRunStartedDto,
    headers: { Location: { description: 'Where the run is', schema: { type: 'string' } } },
  })
  @EditorOnly()
  async start(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MatchRunStartedDto> {
    const run = await this.matchRuns.start(id);
    void reply.header('Location', `/api/v1/match-runs/${run.id}`);
    return { runId: run.id };
  }

  /** The newest runs of the challenge, one under way among them; those of drafts to editors alone. */
  @Get('match-runs')
  @ApiOkResponse({ type: MatchRunListDto })
  async runs(
    @Param('id') id: string,
    @Query() { limit }: MatchRunListQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<MatchRunListDto> {
    const toEditor = await isEditor(request, this.tokens);
    const challenge = await this.challenges.getVisible(id, toEditor);
    return { items: (await this.matchRuns.newest(challenge.id, limit, toEditor)).map(toMatchRunDto) };
  }

  /**
   * Those found last, of a draft to editors alone; none before the first run that succeeded. They stay while the challenge
   * is matched again, and when that fails.
   */
  @Get('matches')
  @ApiOkResponse({ type: MatchListDto })
  async matches(
    @Param('id') id: string,
    @Query() { target, limit }: MatchListQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<MatchListDto> {
    const toEditor = await isEditor(request, this.tokens);
    const challenge = await this.challenges.getVisible(id, toEditor);
    const run = await this.matchRuns.findLatest(challenge.id, toEditor);
    if (!run) return { run: null, items: [] };
    const [matches, reviews] = await Promise.all([
      this.matchRuns.matchesOf(run.id, target, limit),
      toEditor ? this.reviews.newest(challenge.id) : null,
    ]);
    return { run: toMatchRunDto(run), items: toReviewableMatches(matches, reviews) };
  }
}
