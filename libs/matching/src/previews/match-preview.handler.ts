import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobPayloads } from '#jobs';
import { Matcher } from '../matcher.service.js';
import type { MatchPreviewInput } from './match-preview.input.js';
import { PreviewLatency } from './preview-latency.js';
import type { MatchPreview } from './previews.js';

@Injectable()
@HandlesJob('match-preview')
export class MatchPreviewHandler implements JobHandler<'match-preview'> {
  constructor(
    private readonly matcher: Matcher,
    private readonly latency: PreviewLatency,
  ) {}

  async handle(payload: JobPayloads['match-preview']): Promise<MatchPreview> {
    const startedAt = performance.now();
    const need = payload as unknown as MatchPreviewInput;
    const { language, concepts, sectors, matches, algorithm } = await this.matcher.match(need, need.limit);
    this.latency.count(performance.now() - startedAt);
    return {
      language,
      concepts,
      sectors,
      knowledge: need.targets.includes('knowledge') ? matches.knowledge : [],
      suppliers: need.targets.includes('supplier') ? matches.supplier : [],
      algorithm,
    };
  }
}
