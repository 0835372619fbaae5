import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Concepts } from '#concepts';
import { ApiProblems } from '../api-problems.js';
import { CpvSuggestionInput, CpvSuggestionsDto } from './cpv-suggestion.dto.js';

@ApiTags('CPV suggestions')
@ApiProblems(400, 429, 503)
@Controller('cpv-suggestions')
export class CpvSuggestionsController {
  constructor(private readonly concepts: Concepts) {}

  /** CPV codes under which what a text asks for might be bought, for a person to choose from; nothing is stored. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: CpvSuggestionsDto })
  suggest(@Body() { text, language }: CpvSuggestionInput): Promise<CpvSuggestionsDto> {
    return this.concepts.suggestCpv(text, language);
  }
}
