import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Briefings } from '#briefings';
import { AccessTokens, isEditor } from '#identity';
import { ApiProblems } from '../api-problems.js';
import { EditorOnly } from '../editor-only.js';
import { BriefingInput, BriefingListDto, BriefingStartedDto, toBriefingStateDto } from './briefing.dto.js';

@ApiTags('briefings')
@ApiProblems(400, 404, 429)
@Controller('challenges/:id/briefings')
export class ChallengeBriefingsController {
  constructor(
    private readonly briefings: Briefings,
    private readonly tokens: AccessTokens,
  ) {}

  /**
   * Makes a new version for the challenge as it stands. Asking again in the same language while one is under way
   * answers with that one.
   */
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({
    type: BriefingStartedDto,
    headers: { Location: { description: 'Where the briefing is', schema: { type: 'string' } } },
  })
  @EditorOnly()
  async start(
    @Param('id') id: string,
    @Body() { language }: BriefingInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BriefingStartedDto> {
    const briefing = await this.briefings.start(id, language);
    void reply.header('Location', `/api/v1/briefings/${briefing.id}`);
    return { briefingId: briefing.id, version: briefing.version };
  }

  /** All versions, the newest first; those of drafts to editors alone. */
  @Get()
  @ApiOkResponse({ type: BriefingListDto })
  async list(@Param('id') id: string, @Req() request: FastifyRequest): Promise<BriefingListDto> {
    const versions = await this.briefings.list(id, await isEditor(request, this.tokens));
    return { items: versions.map(toBriefingStateDto) };
  }
}
