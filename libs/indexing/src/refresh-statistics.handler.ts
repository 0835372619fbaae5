import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobOutcome, type JobPayloads } from '#jobs';
import { CorpusStatisticsStore } from './corpus-statistics-store.js';

@Injectable()
@HandlesJob('refresh-statistics')
export class RefreshStatisticsHandler implements JobHandler<'refresh-statistics'> {
  constructor(private readonly statistics: CorpusStatisticsStore) {}

  async handle({ collection }: JobPayloads['refresh-statistics']): Promise<JobOutcome> {
    await this.statistics.refresh(collection);
    return 'done';
  }
}
