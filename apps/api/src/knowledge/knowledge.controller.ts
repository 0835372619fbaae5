import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Concepts } from '#concepts';
import { IfMatch } from '#http';
import { KnowledgeItemInput, KnowledgeItems, type KnowledgeItem } from '#knowledge';
import { SimilarRecords } from '#matching';
import { SearchIndex } from '#search';
import { ApiIfMatch, ApiProblems } from '../api-problems.js';
import { EditorOnly } from '../editor-only.js';
import { PatchBody } from '../patch-body.pipe.js';
import { toPage } from '../search/search-page.dto.js';
import { SearchQueryDto, toSearchQuery } from '../search/search-query.dto.js';
import {
  KnowledgeItemDto,
  KnowledgeListDto,
  KnowledgePageDto,
  toKnowledgeItemDto,
  toKnowledgeSummary,
} from './knowledge.dto.js';
import { ApiLabelLanguage, LabelLanguageDto, LabelLanguages } from '../vocabulary/label-languages.js';

@ApiTags('knowledge')
@ApiProblems(400, 404, 429)
@Controller('knowledge')
export class KnowledgeController {
  constructor(
    private readonly concepts: Concepts,
    private readonly items: KnowledgeItems,
    private readonly index: SearchIndex,
    private readonly similarRecords: SimilarRecords,
  ) {}

  /** Searches good practices, open-library reports, study visits, action plans and guides. */
  @Get()
  @ApiOkResponse({ type: KnowledgePageDto })
  async search(@Query() query: SearchQueryDto): Promise<KnowledgePageDto> {
    const startedAt = performance.now();
    const concepts = await this.concepts.wanted(query.concept);
    const page = await this.index.search('knowledge', toSearchQuery(query, concepts));
    return toPage(page, query, performance.now() - startedAt, toKnowledgeSummary);
  }

  @Get(':id')
  @ApiOkResponse({ type: KnowledgeItemDto })
  @ApiLabelLanguage()
  async get(
    @Param('id') id: string,
    @Query() _query: LabelLanguageDto,
    @LabelLanguages() languages: string[],
  ): Promise<KnowledgeItemDto> {
    return this.show(await this.items.get(id), languages);
  }

  /** Other knowledge items that tell of something like this one. */
  @Get(':id/similar')
  @ApiOkResponse({ type: KnowledgeListDto })
  async similar(@Param('id') id: string): Promise<KnowledgeListDto> {
    await this.items.get(id);
    const [document] = await this.items.documents([id]);
    const documents = document ? await this.similarRecords.find('knowledge', document) : [];
    return { items: documents.map(toKnowledgeSummary) };
  }

  @Post()
  @ApiCreatedResponse({ type: KnowledgeItemDto })
  @ApiLabelLanguage()
  @EditorOnly()
  @ApiProblems(409)
  async create(
    @Body() input: KnowledgeItemInput,
    @LabelLanguages() languages: string[],
  ): Promise<KnowledgeItemDto> {
    return this.show(await this.items.create(input), languages);
  }

  /** Changes the fields stated and leaves the others. */
  @Patch(':id')
  @ApiOkResponse({ type: KnowledgeItemDto })
  @ApiLabelLanguage()
  @EditorOnly()
  @ApiIfMatch()
  @ApiBody({ schema: { type: 'object', example: { results: 'Half as many missed appointments.' } } })
  async update(
    @Param('id') id: string,
    @IfMatch() revision: number,
    @Body(PatchBody) patch: object,
    @LabelLanguages() languages: string[],
  ): Promise<KnowledgeItemDto> {
    return this.show(await this.items.update(id, revision, patch), languages);
  }

  @Delete(':id')
  @ApiNoContentResponse({ description: 'Deleted' })
  @HttpCode(204)
  @EditorOnly()
  @ApiIfMatch()
  async delete(@Param('id') id: string, @IfMatch() revision: number): Promise<void> {
    await this.items.delete(id, revision);
  }

  private async show(item: KnowledgeItem, languages: string[]): Promise<KnowledgeItemDto> {
    return toKnowledgeItemDto(item, await this.concepts.show(await this.items.conceptsOf(item), languages));
  }
}
