import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobOutcome, type JobPayloads } from '#jobs';
import { Reindex } from './reindex.js';

@Injectable()
@HandlesJob('reindex')
export class ReindexHandler implements JobHandler<'reindex'> {
  constructor(private readonly reindex: Reindex) {}

  async handle({ collection }: JobPayloads['reindex']): Promise<JobOutcome> {
    await this.reindex.rebuild(collection, { withStatistics: true });
    return 'done';
  }
}
