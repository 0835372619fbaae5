import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Concepts } from '#concepts';
import { ApiProblems } from '../api-problems.js';
import { ConceptDto, ConceptListDto, ConceptQueryDto } from './concept.dto.js';
import { ApiLabelLanguage, LabelLanguageDto, LabelLanguages } from './label-languages.js';

@ApiTags('vocabulary')
@ApiProblems(400, 404, 429)
@Controller('vocabulary/concepts')
export class VocabularyController {
  constructor(private readonly concepts: Concepts) {}

  /** Finds concepts by their labels, for confirmedConcepts, removedConcepts and the filter concept. */
  @Get()
  @ApiLabelLanguage()
  @ApiOkResponse({ type: ConceptListDto })
  async find(
    @Query() { q }: ConceptQueryDto,
    @LabelLanguages() languages: string[],
  ): Promise<ConceptListDto> {
    return { items: await this.concepts.find(q, languages) };
  }

  /** Its labels in every language, and what is around it. */
  @Get(':id')
  @ApiLabelLanguage()
  @ApiOkResponse({ type: ConceptDto })
  get(
    @Param('id') id: string,
    @Query() _query: LabelLanguageDto,
    @LabelLanguages() languages: string[],
  ): Promise<ConceptDto> {
    return this.concepts.get(id, languages);
  }
}
