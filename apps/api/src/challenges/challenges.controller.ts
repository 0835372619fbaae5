import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChallengeList, Challenges, ChallengeInput, type Challenge } from '#challenges';
import { Concepts } from '#concepts';
import { IfMatch } from '#http';
import { AccessTokens, isEditor } from '#identity';
import { MatchRuns, NearNeeds } from '#matching';
import { ApiIfMatch, ApiProblems } from '../api-problems.js';
import { MatchRunStartedDto } from '../match-runs/match-run.dto.js';
import { MatchListDto, MatchListQueryDto } from '../match-runs/match.dto.js';
import { EditorOnly } from '../editor-only.js';
import { PatchBody } from '../patch-body.pipe.js';
import { ChallengeListQueryDto, ChallengePageDto, toChallengeQuery } from './challenge-list.dto.js';
import { ChallengeDto, toChallengeDto, toChallengeSummary } from './challenges.dto.js';
import { SimilarChallengesDto, SimilarQueryDto, toSimilarChallenge } from './similar-challenge.dto.js';
import { ApiLabelLanguage, LabelLanguageDto, LabelLanguages } from '../vocabulary/label-languages.js';

@ApiTags('challenges')
@ApiProblems(400, 404, 429)
@Controller('challenges')
export class ChallengesController {
  constructor(
    private readonly concepts: Concepts,
    private readonly challenges: Challenges,
    private readonly list: ChallengeList,
    private readonly nearNeeds: NearNeeds,
    private readonly matchRuns: MatchRuns,
    private readonly tokens: AccessTokens,
  ) {}

  /** Lists challenges; drafts to editors alone. */
  @Get()
  @ApiOkResponse({ type: ChallengePageDto })
  async search(
    @Query() query: ChallengeListQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<ChallengePageDto> {
    const asked = toChallengeQuery(query);
    const { challenges, total } = await this.list.find(asked, await isEditor(request, this.tokens));
    return { items: challenges.map(toChallengeSummary), total, page: query.page, pageSize: query.pageSize };
  }

  @Get(':id')
  @ApiOkResponse({ type: ChallengeDto })
  @ApiLabelLanguage()
  async get(
    @Param('id') id: string,
    @Query() _query: LabelLanguageDto,
    @LabelLanguages() languages: string[],
    @Req() request: FastifyRequest,
  ): Promise<ChallengeDto> {
    return this.show(await this.challenges.getVisible(id, await isEditor(request, this.tokens)), languages);
  }

  @Post()
  @ApiCreatedResponse({ type: ChallengeDto })
  @ApiLabelLanguage()
  @EditorOnly()
  @ApiProblems(409)
  async create(@Body() input: ChallengeInput, @LabelLanguages() languages: string[]): Promise<ChallengeDto> {
    return this.show(await this.challenges.create(input), languages);
  }

  /** Changes the fields stated and leaves the others. */
  @Patch(':id')
  @ApiOkResponse({ type: ChallengeDto })
  @ApiLabelLanguage()
  @EditorOnly()
  @ApiIfMatch()
  @ApiBody({ schema: { type: 'object', example: { status: 'closed' } } })
  async update(
    @Param('id') id: string,
    @IfMatch() revision: number,
    @Body(PatchBody) patch: object,
    @LabelLanguages() languages: string[],
  ): Promise<ChallengeDto> {
    return this.show(await this.challenges.update(id, revision, patch), languages);
  }

  @Delete(':id')
  @ApiNoContentResponse({ description: 'Deleted' })
  @HttpCode(204)
  @EditorOnly()
  @ApiIfMatch()
  async delete(@Param('id') id: string, @IfMatch() revision: number): Promise<void> {
    await this.challenges.delete(id, revision);
  }

  /** Matches the challenge as it stands. Asking again while a run is under way answers with that run. */
  @Post(':id/match-runs')
  @HttpCode(202)
  @ApiAcceptedResponse({
    type: MatchRunStartedDto,
    headers: { Location: { description: 'Where the run is', schema: { type: 'string' } } },
  })
  @EditorOnly()
  async startMatchRun(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MatchRunStartedDto> {
    const run = await this.matchRuns.start(id);
    void reply.header('Location', `/api/v1/match-runs/${run.id}`);
    return { runId: run.id };
  }

  /** Matches of the newest run that succeeded; none before the first. */
  @Get(':id/matches')
  @ApiOkResponse({ type: MatchListDto })
  async matches(
    @Param('id') id: string,
    @Query() { target, limit }: MatchListQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<MatchListDto> {
    const challenge = await this.challenges.getVisible(id, await isEditor(request, this.tokens));
    return { items: await this.matchRuns.latestMatches(challenge.id, target, limit) };
  }

  /** Other buyers with the same need, closest first; never a draft. */
  @Get(':id/similar')
  @ApiOkResponse({ type: SimilarChallengesDto })
  async similar(
    @Param('id') id: string,
    @Query() { limit }: SimilarQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<SimilarChallengesDto> {
    const challenge = await this.challenges.getVisible(id, await isEditor(request, this.tokens));
    const near = await this.nearNeeds.find(challenge, limit);
    return { items: near.map(toSimilarChallenge) };
  }

  private async show(challenge: Challenge, languages: string[]): Promise<ChallengeDto> {
    const concepts = await this.challenges.conceptsOf(challenge);
    return toChallengeDto(challenge, await this.concepts.show(concepts, languages));
  }
}
