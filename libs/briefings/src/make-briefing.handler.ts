import { Injectable } from '@nestjs/common';
import { Challenges, type Challenge } from '#challenges';
import { Settings } from '#config';
import { HandlesJob, type JobContext, type JobHandler, type JobOutcome, type JobPayloads } from '#jobs';
import { BriefingMaterial } from './briefing-material.js';
import { Briefings } from './briefings.js';
import type { Briefing } from './briefing.entity.js';
import { composeBriefing } from './content/compose-briefing.js';
import { LAID_OUT_FORMATS } from './documents/document-formats.js';
import { renderDocuments } from './documents/render-documents.js';

/** Progress, in percent, when each step is done. */
const GATHERED = 40;
const COMPOSED = 50;
const RENDERED = 95;

@Injectable()
@HandlesJob('make-briefing')
export class MakeBriefingHandler implements JobHandler<'make-briefing'> {
  constructor(
    private readonly briefings: Briefings,
    private readonly challenges: Challenges,
    private readonly material: BriefingMaterial,
    private readonly settings: Settings,
  ) {}

  async handle(payload: JobPayloads['make-briefing'], { signal }: JobContext): Promise<JobOutcome> {
    const briefing = await this.briefings.begin(payload.briefingId);
    if (!briefing) return { skipped: 'it has ended, or its challenge was deleted' };
    const [challenge] = await this.challenges.findByIds([payload.challengeId]);
    if (challenge?.revision !== payload.revision) {
      await this.briefings.fail(
        briefing.id,
        'CHALLENGE_CHANGED',
        'The challenge was changed before its briefing was made. Start a briefing of its new revision.',
      );
      return { skipped: 'the challenge was changed or deleted since' };
    }
    return (await this.make(briefing, challenge, signal))
      ? 'done'
      : { skipped: 'another worker has made it' };
  }

  private async make(briefing: Briefing, challenge: Challenge, signal: AbortSignal): Promise<boolean> {
    const { id, language, version, startedAt } = briefing;
    const { material, algorithm } = await this.material.gather(challenge);
    await this.briefings.report(id, GATHERED);
    const { PUBLIC_URL: url } = this.settings;
    const content = composeBriefing(material, {
      ...{ language, version, algorithm },
      // Not the time of this attempt: a second one makes the same document.
      preparedAt: startedAt!,
      address: url ? new URL(`/briefings/${id}`, url).href : null,
    });
    await this.briefings.report(id, COMPOSED);
    const documents = await renderDocuments(content, signal, (count) =>
      this.briefings.report(id, COMPOSED + ((RENDERED - COMPOSED) * count) / LAID_OUT_FORMATS.length),
    );
    return this.briefings.succeed(id, content, documents);
  }

  async onFailed({ briefingId }: JobPayloads['make-briefing']): Promise<void> {
    await this.briefings.fail(
      briefingId,
      'BRIEFING_FAILED',
      'The briefing could not be made. Start another one; if it fails again, look at the log of the worker.',
    );
  }
}
