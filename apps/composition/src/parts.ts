import { Injectable, Optional } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { BoundedEmbedder } from '#embedding';
import { JobQueues } from '#jobs';
import { SearchIndex } from '#search';

export const PART_STATES = ['up', 'down'] as const;
export type PartState = (typeof PART_STATES)[number];

/** An embedder that is away makes answers poorer, and no part of the product unable to give them. */
export const EMBEDDER_STATES = ['up', 'degraded'] as const;
export type EmbedderState = (typeof EMBEDDER_STATES)[number];

/** The parts that a process needs from outside itself. */
export interface PartStates {
  database: PartState;
  queue: PartState;
  search: PartState;
  /** As its last answer was; where none is configured, or none is used, it is missing. */
  embedder?: EmbedderState;
}

const WITHIN_MS = 2_000;

/** Asks each part of the product whether it answers. */
@Injectable()
export class Parts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly queues: JobQueues,
    private readonly index: SearchIndex,
    @Optional() private readonly embedder?: BoundedEmbedder,
  ) {}

  async check(): Promise<PartStates> {
    const [database, queue, search] = await Promise.all([
      stateOf(this.dataSource.query('SELECT 1')),
      stateOf(this.queues.check()),
      stateOf(this.index.ping()),
    ]);
    const { embedder } = this;
    return {
      ...{ database, queue, search },
      ...(embedder && { embedder: embedder.isAway ? 'degraded' : 'up' }),
    };
  }
}

/** A part that does not answer in time counts as down. */
async function stateOf(answer: Promise<unknown>): Promise<PartState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PartState>((resolve) => {
    timer = setTimeout(() => resolve('down'), WITHIN_MS);
  });
  const state = answer.then((): PartState => 'up').catch((): PartState => 'down');
  try {
    return await Promise.race([state, late]);
  } finally {
    clearTimeout(timer);
  }
}
