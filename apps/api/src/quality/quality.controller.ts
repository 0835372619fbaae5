import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Quality } from '#quality';
import { ApiProblems } from '../api-problems.js';
import { QualityDto, toQualityDto } from './quality.dto.js';

@ApiTags('quality')
@ApiProblems(429, 503)
@Controller('quality')
export class QualityController {
  constructor(private readonly quality: Quality) {}

  /** How good matches are here: measured on judged challenges, beside plain BM25. */
  @Get()
  @Header('Cache-Control', 'public, max-age=30')
  @ApiOkResponse({ type: QualityDto })
  async get(): Promise<QualityDto> {
    return toQualityDto(await this.quality.state());
  }
}
