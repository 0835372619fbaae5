import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Concepts } from '#concepts';
import { IfMatch } from '#http';
import { SearchIndex } from '#search';
import { SupplierInput, Suppliers, type Supplier } from '#suppliers';
import { ApiIfMatch, ApiProblems } from '../api-problems.js';
import { EditorOnly } from '../editor-only.js';
import { PatchBody } from '../patch-body.pipe.js';
import { toPage } from '../search/search-page.dto.js';
import { SearchQueryDto, toSearchQuery } from '../search/search-query.dto.js';
import { SupplierDto, SupplierPageDto, toSupplierDto, toSupplierSummary } from './suppliers.dto.js';
import { ApiLabelLanguage, LabelLanguageDto, LabelLanguages } from '../vocabulary/label-languages.js';

@ApiTags('suppliers')
@ApiProblems(400, 404, 429)
@Controller('suppliers')
export class SuppliersController {
  constructor(
    private readonly concepts: Concepts,
    private readonly suppliers: Suppliers,
    private readonly index: SearchIndex,
  ) {}

  /** Searches supplier profiles. */
  @Get()
  @ApiOkResponse({ type: SupplierPageDto })
  async search(@Query() query: SearchQueryDto): Promise<SupplierPageDto> {
    const startedAt = performance.now();
    const concepts = await this.concepts.wanted(query.concept);
    const page = await this.index.search('suppliers', toSearchQuery(query, concepts));
    return toPage(page, query, performance.now() - startedAt, toSupplierSummary);
  }

  @Get(':id')
  @ApiOkResponse({ type: SupplierDto })
  @ApiLabelLanguage()
  async get(
    @Param('id') id: string,
    @Query() _query: LabelLanguageDto,
    @LabelLanguages() languages: string[],
  ): Promise<SupplierDto> {
    return this.show(await this.suppliers.get(id), languages);
  }

  @Post()
  @ApiCreatedResponse({ type: SupplierDto })
  @ApiLabelLanguage()
  @EditorOnly()
  @ApiProblems(409)
  async create(@Body() input: SupplierInput, @LabelLanguages() languages: string[]): Promise<SupplierDto> {
    return this.show(await this.suppliers.create(input), languages);
  }

  /** Changes the fields stated and leaves the others. */
  @Patch(':id')
  @ApiOkResponse({ type: SupplierDto })
  @ApiLabelLanguage()
  @EditorOnly()
  @ApiIfMatch()
  @ApiBody({ schema: { type: 'object', example: { country: 'FI' } } })
  async update(
    @Param('id') id: string,
    @IfMatch() revision: number,
    @Body(PatchBody) patch: object,
    @LabelLanguages() languages: string[],
  ): Promise<SupplierDto> {
    return this.show(await this.suppliers.update(id, revision, patch), languages);
  }

  @Delete(':id')
  @ApiNoContentResponse({ description: 'Deleted' })
  @HttpCode(204)
  @EditorOnly()
  @ApiIfMatch()
  async delete(@Param('id') id: string, @IfMatch() revision: number): Promise<void> {
    await this.suppliers.delete(id, revision);
  }

  private async show(supplier: Supplier, languages: string[]): Promise<SupplierDto> {
    return toSupplierDto(
      supplier,
      await this.concepts.show(await this.suppliers.conceptsOf(supplier), languages),
    );
  }
}
