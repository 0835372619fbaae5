import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Unlimited } from '../rate-limit.guard.js';
import { Readiness, ReadinessReport } from './readiness.js';

class LivenessReport {
  @ApiProperty({ enum: ['up'] })
  status!: 'up';
}

@ApiTags('health')
@Unlimited()
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** Is the process alive? */
  @Get('live')
  @ApiOkResponse({ type: LivenessReport })
  live(): LivenessReport {
    return { status: 'up' };
  }

  /** Can it do its work? 503 with the state of each part when it cannot. */
  @Get('ready')
  @ApiOkResponse({ type: ReadinessReport })
  @ApiServiceUnavailableResponse({ type: ReadinessReport })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessReport> {
    const report = await this.readiness.check();
    if (report.status === 'down') void reply.status(503);
    return report;
  }
}
