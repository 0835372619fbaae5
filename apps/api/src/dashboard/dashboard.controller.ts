import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Dashboard } from '#dashboard';
import { ApiProblems } from '../api-problems.js';
import { EditorOnly } from '../editor-only.js';
import { DashboardDto } from './dashboard.dto.js';

@ApiTags('dashboard')
@ApiProblems(429, 503)
@Controller('dashboard')
export class DashboardController {
  constructor(private readonly dashboard: Dashboard) {}

  /** What an agency sees first: holdings, how far challenges came, what waits for review, and how jobs are doing. */
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: DashboardDto })
  @EditorOnly()
  get(): Promise<DashboardDto> {
    return this.dashboard.look();
  }
}
