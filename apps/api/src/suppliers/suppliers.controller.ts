import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IfMatch } from '#http';
import { SearchIndex } from '#search';
import { SupplierInput, Suppliers } from '#suppliers';
import { ApiIfMatch, ApiProblems } from '../api-problems.js';
import { EditorOnly } from '../editor-only.js';
import { PatchBody } from '../patch-body.pipe.js';
import { toPage } from '../search/search-page.dto.js';
import { SearchQueryDto, toSearchQuery } from '../search/search-query.dto.js';
import { SupplierDto, SupplierPageDto, toSupplierDto, toSupplierSummary } from './suppliers.dto.js';

@ApiTags('suppliers')
@ApiProblems(400, 404, 429)
@Controller('suppliers')
export class SuppliersController {
  constructor(
    private readonly suppliers: Suppliers,
    private readonly index: SearchIndex,
  ) {}

  /** Searches supplier profiles. */
  @Get()
  @ApiOkResponse({ type: SupplierPageDto })
  async search(@Query() query: SearchQueryDto): Promise<SupplierPageDto> {
    const startedAt = performance.now();
    const page = await this.index.search('suppliers', toSearchQuery(query));
    return toPage(page, query, performance.now() - startedAt, toSupplierSummary);
  }

  @Get(':id')
  @ApiOkResponse({ type: SupplierDto })
  async get(@Param('id') id: string): Promise<SupplierDto> {
    return toSupplierDto(await this.suppliers.get(id));
  }

  @Post()
  @ApiCreatedResponse({ type: SupplierDto })
  @EditorOnly()
  @ApiProblems(409)
  async create(@Body() input: SupplierInput): Promise<SupplierDto> {
    return toSupplierDto(await this.suppliers.create(input));
  }

  /** Changes the fields stated and leaves the others. */
  @Patch(':id')
  @ApiOkResponse({ type: SupplierDto })
  @EditorOnly()
  @ApiIfMatch()
  @ApiBody({ schema: { type: 'object', example: { country: 'FI' } } })
  async update(
    @Param('id') id: string,
    @IfMatch() revision: number,
    @Body(PatchBody) patch: object,
  ): Promise<SupplierDto> {
    return toSupplierDto(await this.suppliers.update(id, revision, patch));
  }

  @Delete(':id')
  @ApiNoContentResponse({ description: 'Deleted' })
  @HttpCode(204)
  @EditorOnly()
  @ApiIfMatch()
  async delete(@Param('id') id: string, @IfMatch() revision: number): Promise<void> {
    await this.suppliers.delete(id, revision);
  }
}
