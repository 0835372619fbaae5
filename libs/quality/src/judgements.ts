import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { projectRoot, Settings } from '#config';
import {
  expandTranslations,
  readJudgedChallenges,
  readStatedNeeds,
  type JudgedChallenge,
  type StatedNeed,
} from '#matching';

/** What quality is measured on, each need in every language that it is given in. */
export interface Judgements {
  /** Digest of the files: figures are comparable where it is the same. */
  version: string;
  judged: JudgedChallenge[];
  /** Needs without judgments, for what needs none. */
  parallel: StatedNeed[];
}

/** The judged challenges and parallel needs of the settings; by default those that the product ships. */
@Injectable()
export class JudgementFiles {
  private read: Promise<Judgements> | undefined;

  constructor(private readonly settings: Settings) {}

  /** Read once in the life of the process. Fails as `readJudgedChallenges` does, or when there is no such file. */
  current(): Promise<Judgements> {
    this.read ??= this.load().catch((error: unknown) => {
      this.read = undefined;
      throw error;
    });
    return this.read;
  }

  private async load(): Promise<Judgements> {
    const { QUALITY_JUDGED_FILE, QUALITY_PARALLEL_FILE } = this.settings;
    const judged = await readFile(resolve(projectRoot(), QUALITY_JUDGED_FILE), 'utf8');
    const parallel = await readFile(resolve(projectRoot(), QUALITY_PARALLEL_FILE), 'utf8').catch(noFile);
    const digest = createHash('sha256').update(judged).update('\n').update(parallel);
    return {
      version: digest.digest('hex').slice(0, 12),
      judged: expandTranslations(readJudgedChallenges(JSON.parse(judged))),
      parallel: parallel === '' ? [] : expandTranslations(readStatedNeeds(JSON.parse(parallel))),
    };
  }
}

/** Parallel needs are an addition: without them parity is measured on the judged challenges alone. */
function noFile(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
  throw error;
}
