import { Controller, Get, Param, Req, Res, Sse, StreamableFile, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Briefings, DOCUMENT_FORMATS, type DocumentFormat } from '#briefings';
import { AccessTokens, isEditor } from '#identity';
import { ApiProblems } from '../api-problems.js';
import { OneOfPipe } from '../one-of.pipe.js';
import { progressEvents } from '../progress-events.js';
import { BriefingDto, BriefingStateDto, toBriefingDto, toBriefingStateDto } from './briefing.dto.js';
import { CONTENT_TYPES, documentHeaders } from './document-file.js';

@ApiTags('briefings')
@ApiProblems(404, 429)
@Controller('briefings')
export class BriefingsController {
  constructor(
    private readonly briefings: Briefings,
    private readonly tokens: AccessTokens,
  ) {}

  /** How far it is and, once made, what it says. */
  @Get(':id')
  @ApiOkResponse({ type: BriefingDto })
  async get(@Param('id') id: string, @Req() request: FastifyRequest): Promise<BriefingDto> {
    return toBriefingDto(await this.briefings.getWithContent(id, await isEditor(request, this.tokens)));
  }

  /** Its state as server-sent events: one for each change, until it has ended. */
  @Sse(':id/events')
  @ApiOkResponse({
    description: 'Each event holds the state of the briefing as JSON',
    content: { 'text/event-stream': { schema: { $ref: getSchemaPath(BriefingStateDto) } } },
  })
  async events(@Param('id') id: string, @Req() request: FastifyRequest): Promise<Observable<MessageEvent>> {
    const toEditor = await isEditor(request, this.tokens);
    await this.briefings.get(id, toEditor);
    return progressEvents(this.briefings.watch(id, toEditor), toBriefingStateDto);
  }

  /** The briefing as one file; as data, the comparison of its cases (csv) or the records that it cites (bib). */
  @Get(':id/document.:format')
  @ApiParam({ name: 'format', enum: DOCUMENT_FORMATS })
  @ApiOkResponse({
    description: 'The document',
    content: Object.fromEntries(
      Object.values(CONTENT_TYPES).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
    ),
  })
  @ApiProblems(400, 409)
  async document(
    @Param('id') id: string,
    @Param('format', new OneOfPipe(DOCUMENT_FORMATS)) format: DocumentFormat,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const toEditor = await isEditor(request, this.tokens);
    const { briefing, title, bytes } = await this.briefings.getDocument(id, format, toEditor);
    void reply.headers(documentHeaders(format, briefing, title));
    return new StreamableFile(bytes);
  }
}
