import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ChallengeList, Challenges, ChallengeInput, type Challenge } from '#challenges';
import { Concepts } from '#concepts';
import { IfMatch } from '#http';
import { AccessTokens, isEditor } from '#identity';
import { NearNeeds } from '#matching';
import { ApiIfMatch, ApiProblems } from '../api-problems.js';
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
