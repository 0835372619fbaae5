import { Controller, Get, Param, Req, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { AccessTokens, isEditor } from '#identity';
import { MatchRuns } from '#matching';
import { ApiProblems } from '../api-problems.js';
import { progressEvents } from '../progress-events.js';
import { MatchRunDto, toMatchRunDto } from './match-run.dto.js';

@ApiTags('match runs')
@ApiProblems(404, 429)
@Controller('match-runs')
export class MatchRunsController {
  constructor(
    private readonly matchRuns: MatchRuns,
    private readonly tokens: AccessTokens,
  ) {}

  /** Runs of drafts are seen by editors alone. */
  @Get(':id')
  @ApiOkResponse({ type: MatchRunDto })
  async get(@Param('id') id: string, @Req() request: FastifyRequest): Promise<MatchRunDto> {
    return toMatchRunDto(await this.matchRuns.get(id, await isEditor(request, this.tokens)));
  }

  /** The same as server-sent events: one for each change, until the run has ended. */
  @Sse(':id/events')
  @ApiOkResponse({
    description: 'Each event holds a match run as JSON',
    content: { 'text/event-stream': { schema: { $ref: getSchemaPath(MatchRunDto) } } },
  })
  async events(@Param('id') id: string, @Req() request: FastifyRequest): Promise<Observable<MessageEvent>> {
    const toEditor = await isEditor(request, this.tokens);
    await this.matchRuns.get(id, toEditor);
    return progressEvents(this.matchRuns.watch(id, toEditor), toMatchRunDto);
  }
}
