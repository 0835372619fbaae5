import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobOutcome, type JobPayloads } from '#jobs';
import { IndexChanges } from './index-changes.js';
import { Reindex } from './reindex.js';

@Injectable()
@HandlesJob('reindex')
export class ReindexHandler implements JobHandler<'reindex'> {
  constructor(
    private readonly reindex: Reindex,
    private readonly changes: IndexChanges,
  ) {}

  async handle({ collection }: JobPayloads['reindex']): Promise<JobOutcome> {
    await this.reindex.rebuild(collection, { withStatistics: true });
    await this.changes.announce(collection, 'rebuilt');
    return 'done';
  }
}
