import { Injectable } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  EMBEDDER_STATES,
  PART_STATES,
  Parts,
  type EmbedderState,
  type PartState,
  type PartStates,
} from '../../../composition/src/index.js';

export class ReadinessReport implements PartStates {
  @ApiProperty({ enum: PART_STATES, description: 'down as soon as one part is' })
  status!: PartState;

  @ApiProperty({ enum: PART_STATES })
  database!: PartState;

  @ApiProperty({ enum: PART_STATES })
  queue!: PartState;

  @ApiProperty({ enum: PART_STATES })
  search!: PartState;

  @ApiPropertyOptional({
    enum: EMBEDDER_STATES,
    description: 'Where an embedding model is configured and used: degraded while it does not answer',
  })
  embedder?: EmbedderState;
}

@Injectable()
export class Readiness {
  constructor(private readonly parts: Parts) {}

  async check(): Promise<ReadinessReport> {
    const states = await this.parts.check();
    return { status: Object.values(states).includes('down') ? 'down' : 'up', ...states };
  }
}
