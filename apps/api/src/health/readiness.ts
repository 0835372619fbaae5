import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { PART_STATES, Parts, type PartState, type PartStates } from '../../../composition/src/index.js';

export class ReadinessReport implements PartStates {
  @ApiProperty({ enum: PART_STATES, description: 'down as soon as one part is' })
  status!: PartState;

  @ApiProperty({ enum: PART_STATES })
  database!: PartState;

  @ApiProperty({ enum: PART_STATES })
  queue!: PartState;

  @ApiProperty({ enum: PART_STATES })
  search!: PartState;
}

@Injectable()
export class Readiness {
  constructor(private readonly parts: Parts) {}

  async check(): Promise<ReadinessReport> {
    const states = await this.parts.check();
    return { status: Object.values(states).includes('down') ? 'down' : 'up', ...states };
  }
}
