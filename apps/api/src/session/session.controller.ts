import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EditorName } from '#identity';
import { ApiProblems } from '../api-problems.js';
import { EditorOnly } from '../editor-only.js';
import { SessionDto } from './session.dto.js';

@ApiTags('session')
@ApiProblems(429)
@Controller('session')
export class SessionController {
  /** Says whose token it is; 401 when it is not valid. */
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: SessionDto })
  @EditorOnly()
  get(@EditorName() name: string): SessionDto {
    return { name };
  }
}
