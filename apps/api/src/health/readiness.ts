import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { JobQueues } from '#jobs';
import { SearchIndex } from '#search';

type State = 'up' | 'down';

export interface ReadinessReport {
  status: State;
  database: State;
  queue: State;
  search: State;
}

const WITHIN_MS = 2_000;

@Injectable()
export class Readiness {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly queues: JobQueues,
    private readonly index: SearchIndex,
  ) {}

  async check(): Promise<ReadinessReport> {
    const [database, queue, search] = await Promise.all([
      stateOf(this.dataSource.query('SELECT 1')),
      stateOf(this.queues.check()),
      stateOf(this.index.ping()),
    ]);
    const status = [database, queue, search].includes('down') ? 'down' : 'up';
    return { status, database, queue, search };
  }
}

/** A part that does not answer in time counts as down. */
async function stateOf(answer: Promise<unknown>): Promise<State> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<State>((resolve) => {
    timer = setTimeout(() => resolve('down'), WITHIN_MS);
  });
  const state = answer.then((): State => 'up').catch((): State => 'down');
  try {
    return await Promise.race([state, late]);
  } finally {
    clearTimeout(timer);
  }
}
