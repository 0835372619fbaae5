import { Injectable } from '@nestjs/common';
import { Settings } from '#config';
import { MatchPreviews } from '#jobs';
import type { Sector } from '#vocabulary';
import type { Match } from '../matcher/index.js';
import type { MatchPreviewInput } from './match-preview.input.js';

export interface MatchPreview {
  /** ISO 639-1; null when it cannot be told. */
  language: string | null;
  concepts: { id: string; label: string; cpv: string[] }[];
  /** For the need to state, most fitting first. */
  sectors: Sector[];
  knowledge: Match[];
  suppliers: Match[];
  algorithm: string;
}

/** Matches of a need that is not stored: computed by a worker, waited for, kept nowhere. */
@Injectable()
export class Previews {
  constructor(
    private readonly queue: MatchPreviews,
    private readonly settings: Settings,
  ) {}

  async match(input: MatchPreviewInput): Promise<MatchPreview> {
    const answer = await this.queue.run({ ...input }, this.settings.PREVIEW_TIMEOUT_SECONDS * 1_000);
    return answer as MatchPreview;
  }
}
