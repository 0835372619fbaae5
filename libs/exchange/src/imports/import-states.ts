import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { ImportProgress, ImportResult } from '../import-rows.js';
import { FileImport } from './file-import.entity.js';
import { ImportChunks } from './import-chunks.js';

/** What a worker tells of the import it has in hand. A run that another one replaced changes nothing any more. */
@Injectable()
export class ImportStates {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly chunks: ImportChunks,
  ) {}

  /** The import, begun once more; null when there is nothing to do. */
  async begin(id: string): Promise<FileImport | null> {
    const { affected } = await this.dataSource
      .createQueryBuilder()
      .update(FileImport)
      .set({
        status: 'running',
        begun: () => 'begun + 1',
        progress: 0,
        startedAt: () => 'coalesce(started_at, now())',
      })
      .where(`id = :id AND status IN ('queued', 'running')`, { id })
      .execute();
    return affected === 1 ? this.dataSource.manager.findOneBy(FileImport, { id }) : null;
  }

  async report({ id, begun }: FileImport, progress: number, counts: ImportProgress): Promise<void> {
    await this.dataSource.manager.update(
      FileImport,
      { id, begun, status: 'running' },
      { progress, ...counts },
    );
  }

  async succeed(running: FileImport, read: number, result: ImportResult): Promise<boolean> {
    return this.end(running, { status: 'succeeded', progress: 100, read, ...result });
  }

  async fail(id: string, errorCode: string, errorMessage: string): Promise<boolean> {
    return this.end({ id }, { status: 'failed', errorCode, errorMessage });
  }

  /** The file is not needed any more. */
  private async end(which: { id: string; begun?: number }, outcome: Partial<FileImport>): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const { affected } = await manager
        .createQueryBuilder()
        .update(FileImport)
        .set({ ...outcome, finishedAt: () => 'now()' })
        .where(`id = :id AND status IN ('queued', 'running')`, which)
        .andWhere(which.begun === undefined ? 'true' : 'begun = :begun', which)
        .execute();
      if (affected === 1) await this.chunks.delete(manager, which.id);
      return affected === 1;
    });
  }
}
