import { Controller, Get, HttpCode, Param, Post, Query, Res, Sse, type MessageEvent } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiParam,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import { IMPORT_KINDS, Imports, type ImportKind } from '#exchange';
import { ReadFile, TakesFile, type FileBody } from '#http';
import { ApiProblems } from '../api-problems.js';
import { EditorOnly } from '../editor-only.js';
import { OneOfPipe } from '../one-of.pipe.js';
import { progressEvents } from '../progress-events.js';
import {
  ImportDto,
  ImportListDto,
  ImportQueryDto,
  ImportSummaryDto,
  toImportDto,
  toImportSummary,
} from './import.dto.js';

@ApiTags('imports')
@ApiProblems(429)
@EditorOnly()
@Controller('imports')
export class ImportsController {
  constructor(private readonly imports: Imports) {}

  /**
   * Takes a file of records, up to IMPORT_MAX_MB, and queues its import; records are created or replaced by id. The
   * status and the confirmed and removed concepts of a record that is there already stay where the file does not state
   * them.
   */
  @Post(':collection')
  @HttpCode(202)
  @TakesFile()
  @ApiParam({ name: 'collection', enum: IMPORT_KINDS })
  @ApiConsumes('application/json', 'application/x-ndjson', 'text/csv', 'application/octet-stream')
  @ApiBody({
    description: 'The file itself: a list of objects, one object to a line, or a table; gzipped or not',
    schema: { type: 'string', format: 'binary' },
  })
  @ApiAcceptedResponse({
    type: ImportSummaryDto,
    headers: { Location: { description: 'Where the import is', schema: { type: 'string' } } },
  })
  @ApiProblems(400, 408, 413, 415)
  async start(
    @Param('collection', new OneOfPipe(IMPORT_KINDS)) collection: ImportKind,
    @Query() { fileName, checkOnly }: ImportQueryDto,
    @ReadFile() file: FileBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportSummaryDto> {
    const started = await this.imports.receive({
      collection,
      checkOnly: checkOnly === 'true',
      file: { ...file, name: fileName },
    });
    void reply.header('Location', `/api/v1/imports/${started.id}`);
    return toImportSummary(started);
  }

  /** The newest twenty. */
  @Get()
  @ApiOkResponse({ type: ImportListDto })
  async list(): Promise<ImportListDto> {
    return { items: (await this.imports.newest()).map(toImportSummary) };
  }

  @Get(':id')
  @ApiOkResponse({ type: ImportDto })
  @ApiProblems(404)
  async get(@Param('id') id: string): Promise<ImportDto> {
    return toImportDto(await this.imports.get(id));
  }

  /** The same as server-sent events: one for each change, until the import has ended. */
  @Sse(':id/events')
  @ApiOkResponse({
    description: 'Each event holds an import as JSON',
    content: { 'text/event-stream': { schema: { $ref: getSchemaPath(ImportDto) } } },
  })
  @ApiProblems(404)
  async events(@Param('id') id: string): Promise<Observable<MessageEvent>> {
    await this.imports.get(id);
    return progressEvents(this.imports.watch(id), toImportDto);
  }
}
