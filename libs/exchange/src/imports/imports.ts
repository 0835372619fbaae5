import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { Settings } from '#config';
import { Outbox, Watching } from '#jobs';
import { isUuid } from '#validation';
import type { ImportKind } from '../record-import.js';
import { FileImport } from './file-import.entity.js';
import { ImportChunks } from './import-chunks.js';
import { ImportFileEmptyError, ImportFileTooLargeError, ImportNotFoundError } from './import-errors.js';
import { receivedBytes } from './received-bytes.js';
import { sentFormat } from './sent-format.js';

const KEPT = 100;
const LISTED = 20;
const ENDED = ['succeeded', 'failed'];

export interface SentFile {
  stream: Readable;
  contentType: string | null;
  /** As announced; null when not. */
  contentLength: number | null;
  name: string | null;
}

export interface ImportRequest {
  collection: ImportKind;
  checkOnly: boolean;
  file: SentFile;
}

/** Files that editors send over HTTP: taken in whole, then read by a worker, which tells how far it is. */
@Injectable()
export class Imports {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly chunks: ImportChunks,
    private readonly outbox: Outbox,
    private readonly watching: Watching,
  ) {}

  /** Resolves when the whole file is stored and its import is queued; else nothing of it stays. */
  async receive({ collection, checkOnly, file }: ImportRequest): Promise<FileImport> {
    const maxMb = this.settings.IMPORT_MAX_MB;
    const format = sentFormat(file.name, file.contentType);
    if ((file.contentLength ?? 0) > maxMb * 1_000_000) throw new ImportFileTooLargeError(maxMb);
    await this.forgetOld();
    const { manager } = this.dataSource;
    const { id } = await manager.save(
      manager.create(FileImport, { collection, format, fileName: file.name, checkOnly, status: 'receiving' }),
    );
    try {
      const bounds = { maxMb, withinMs: this.settings.IMPORT_TIMEOUT_MINUTES * 60_000 };
      const bytes = await this.chunks.store(id, receivedBytes(file.stream, bounds));
      if (bytes === 0) throw new ImportFileEmptyError();
      await this.dataSource.transaction(async (transaction) => {
        await transaction.update(FileImport, { id }, { status: 'queued', bytes });
        await this.outbox.add(transaction, 'import-file', { importId: id });
      });
    } catch (error) {
      await manager.delete(FileImport, { id });
      throw error;
    }
    return this.get(id);
  }

  async get(id: string): Promise<FileImport> {
    const found = isUuid(id) ? await this.dataSource.manager.findOneBy(FileImport, { id }) : null;
    if (!found || found.status === 'receiving') throw new ImportNotFoundError();
    return found;
  }

  /** The newest first. */
  newest(): Promise<FileImport[]> {
    return this.dataSource.manager.find(FileImport, {
      where: { status: In(['queued', 'running', ...ENDED]) },
      order: { createdAt: 'DESC', id: 'ASC' },
      take: LISTED,
    });
  }

  /** The import as it is now and at each change, until it has ended or the process ends. */
  watch(id: string): AsyncIterable<FileImport> {
    return this.watching.follow({
      read: () => this.get(id),
      stateOf: ({ begun, status, progress, read }) => `${begun} ${status} ${progress} ${read}`,
      hasEnded: ({ status }) => ENDED.includes(status),
    });
  }

  /** The newest hundred that have ended are kept, and nothing of files whose receiver died. */
  private async forgetOld(): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM imports WHERE
         status = 'receiving' AND created_at < now() - 2 * $1 * interval '1 minute'
         OR status = ANY($2) AND id NOT IN (
           SELECT id FROM imports WHERE status = ANY($2) ORDER BY created_at DESC LIMIT $3
         )`,
      [this.settings.IMPORT_TIMEOUT_MINUTES, ENDED, KEPT],
    );
  }
}
