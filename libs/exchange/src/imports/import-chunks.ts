import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';

const CHUNK_BYTES = 256 * 1024;

/** A stored file as a stream. `fault` is what kept it from being read, which is no fault of the file. */
export interface StoredFile {
  stream: Readable;
  fault(): unknown;
}

/** The bytes of files to import: in the database, as the process that reads them may run on another machine. */
@Injectable()
export class ImportChunks {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Returns the number of bytes. */
  async store(importId: string, bytes: AsyncIterable<Buffer>): Promise<number> {
    let total = 0;
    let number = 0;
    let gathered: Buffer[] = [];
    let length = 0;
    const flush = async (): Promise<void> => {
      await this.dataSource.query(
        'INSERT INTO import_chunks (import_id, number, bytes) VALUES ($1, $2, $3)',
        [importId, number++, Buffer.concat(gathered)],
      );
      gathered = [];
      length = 0;
    };
    for await (const chunk of bytes) {
      total += chunk.length;
      length += chunk.length;
      gathered.push(chunk);
      if (length >= CHUNK_BYTES) await flush();
    }
    if (length > 0) await flush();
    return total;
  }

  open(importId: string): StoredFile {
    let fault: unknown;
    const read = this.read.bind(this);
    async function* chunks(): AsyncGenerator<Buffer> {
      try {
        yield* read(importId);
      } catch (error) {
        fault = error;
        throw error;
      }
    }
    return { stream: Readable.from(chunks()), fault: () => fault };
  }

  async delete(manager: EntityManager, importId: string): Promise<void> {
    await manager.query('DELETE FROM import_chunks WHERE import_id = $1', [importId]);
  }

  private async *read(importId: string): AsyncGenerator<Buffer> {
    for (let number = 0; ; number++) {
      const [row] = await this.dataSource.query<{ bytes: Buffer }[]>(
        'SELECT bytes FROM import_chunks WHERE import_id = $1 AND number = $2',
        [importId, number],
      );
      if (!row) return;
      yield row.bytes;
    }
  }
}
