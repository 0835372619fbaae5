import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Challenge, ChallengeNotFoundError, Challenges } from '#challenges';
import { Outbox, Watching } from '#jobs';
import { isUuid } from '#validation';
import { BriefingNotFoundError, BriefingNotReadyError } from './briefing-errors.js';
import { Briefing, BriefingDocument } from './briefing.entity.js';
import type { BriefingContent } from './content/briefing-content.js';
import { dataDocument, isDataFormat } from './documents/data-documents.js';
import {
  LAID_OUT_FORMATS,
  type BriefingDocuments,
  type DocumentFormat,
} from './documents/document-formats.js';
import type { BriefingLanguage } from './texts/index.js';

/**
 * Briefings of challenges. Those of a draft are seen by editors alone, also when the challenge is published later; those
 * of a published challenge are hidden again while it is a draft.
 */
@Injectable()
export class Briefings {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly challenges: Challenges,
    private readonly outbox: Outbox,
    private readonly watching: Watching,
  ) {}

  /** Queues a version for the challenge as it stands, or returns the one in this language that is under way. */
  async start(challengeId: string, language: BriefingLanguage): Promise<Briefing> {
    return this.dataSource.transaction(async (manager) => {
      // The lock makes two callers at once get one briefing, and versions grow without gaps.
      const challenge = await manager.findOne(Challenge, {
        where: { id: challengeId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!challenge) throw new ChallengeNotFoundError();
      const { revision } = challenge;
      const underWay = await manager.findOneBy(Briefing, {
        ...{ challengeId, challengeRevision: revision, language },
        status: In(['queued', 'running']),
      });
      if (underWay) return underWay;
      const briefing = await manager.save(
        manager.create(Briefing, {
          ...{ challengeId, challengeRevision: revision, language },
          version: (await this.latestVersion(manager, challengeId)) + 1,
          ofDraft: challenge.status === 'draft',
          status: 'queued',
        }),
      );
      await this.outbox.add(manager, 'make-briefing', { briefingId: briefing.id, challengeId, revision });
      return briefing;
    });
  }

  private async latestVersion(manager: EntityManager, challengeId: string): Promise<number> {
    return (await manager.maximum(Briefing, 'version', { challengeId })) ?? 0;
  }

  /** The newest first. */
  async list(challengeId: string, toEditor: boolean): Promise<Briefing[]> {
    const { id } = await this.challenges.getVisible(challengeId, toEditor);
    return this.dataSource.manager.find(Briefing, {
      where: { challengeId: id, ...(toEditor ? {} : { ofDraft: false }) },
      order: { version: 'DESC' },
    });
  }

  async get(id: string, toEditor: boolean): Promise<Briefing> {
    const briefing = isUuid(id) ? await this.dataSource.manager.findOneBy(Briefing, { id }) : null;
    if (!briefing || !(await this.challenges.mayShow(briefing, toEditor))) throw new BriefingNotFoundError();
    return briefing;
  }

  /** With what it says once it is made. */
  async getWithContent(
    id: string,
    toEditor: boolean,
  ): Promise<Briefing & { content: BriefingContent | null }> {
    const briefing = await this.get(id, toEditor);
    const row = await this.dataSource.manager.findOne(Briefing, {
      where: { id },
      select: { id: true, content: true },
    });
    return { ...briefing, content: row?.content ?? null };
  }

  /** The briefing as it is now and at each change, until it has ended or the process ends. */
  watch(id: string, toEditor: boolean): AsyncIterable<Briefing> {
    return this.watching.follow({
      read: () => this.get(id, toEditor),
      stateOf: ({ status, progress }) => `${status} ${progress}`,
      hasEnded: ({ status }) => status === 'succeeded' || status === 'failed',
    });
  }

  async getDocument(
    id: string,
    format: DocumentFormat,
    toEditor: boolean,
  ): Promise<{ briefing: Briefing; title: string; bytes: Buffer }> {
    const briefing = await this.getWithContent(id, toEditor);
    const { content } = briefing;
    const bytes = content && (await this.bytesOf(id, content, format));
    if (!bytes) throw new BriefingNotReadyError(['queued', 'running'].includes(briefing.status));
    return { briefing, title: content.title, bytes };
  }

  private async bytesOf(
    briefingId: string,
    content: BriefingContent,
    format: DocumentFormat,
  ): Promise<Buffer | undefined> {
    if (isDataFormat(format)) return dataDocument(format, content);
    return (await this.dataSource.manager.findOneBy(BriefingDocument, { briefingId, format }))?.bytes;
  }

  /** Marks that a worker has begun; null when it has ended or is gone with its challenge. */
  async begin(id: string): Promise<Briefing | null> {
    await this.dataSource
      .createQueryBuilder()
      .update(Briefing)
      .set({ status: 'running', startedAt: () => 'coalesce(started_at, now())' })
      .where(`id = :id AND status IN ('queued', 'running')`, { id })
      .execute();
    return this.dataSource.manager.findOneBy(Briefing, { id, status: 'running' });
  }

  /** It never falls, though a worker may begin anew after a crash. */
  async report(id: string, progress: number): Promise<void> {
    await this.dataSource
      .createQueryBuilder()
      .update(Briefing)
      .set({ progress: () => 'greatest(progress, :progress)' })
      .where(`id = :id AND status = 'running'`, { id, progress })
      .execute();
  }

  /** Stores what was made and ends it, all or nothing; false when another worker has ended it. */
  async succeed(id: string, content: BriefingContent, documents: BriefingDocuments): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const { algorithm } = content;
      const ended = await this.end(manager, id, { status: 'succeeded', progress: 100, algorithm, content });
      if (!ended) return false;
      const rows = LAID_OUT_FORMATS.map((format) => ({
        ...{ briefingId: id, format },
        bytes: Buffer.from(documents[format]),
      }));
      await manager.insert(BriefingDocument, rows);
      return true;
    });
  }

  async fail(id: string, errorCode: string, errorMessage: string): Promise<void> {
    await this.end(this.dataSource.manager, id, { status: 'failed', errorCode, errorMessage });
  }

  private async end(manager: EntityManager, id: string, outcome: Partial<Briefing>): Promise<boolean> {
    const result = await manager
      .createQueryBuilder()
      .update(Briefing)
      .set({ ...outcome, finishedAt: () => 'now()' })
      .where(`id = :id AND status IN ('queued', 'running')`, { id })
      .execute();
    return result.affected === 1;
  }
}
