import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GeneratedRows } from './generated-rows.js';
import { Random } from './random.js';
import type { KnowledgeRow, SeedCorpus } from './seed-corpus.js';

const SEED = 20_240;
const KNOWLEDGE_SHARE = 0.8;
/** Of so many items queries are made. */
const SAMPLED = 2_000;

export interface DocumentFiles {
  knowledgeFile: string;
  suppliersFile: string;
  /** Rows in both files; the shipped corpus comes on top. */
  rows: number;
  /** Items of the file to make queries of. */
  sample: KnowledgeRow[];
}

/** Writes the documents that are missing from the shipped corpus to have so many in all. */
export async function writeDocumentFiles(
  folder: string,
  corpus: SeedCorpus,
  documents: number,
): Promise<DocumentFiles> {
  const rows = documents - corpus.knowledge.length - corpus.suppliers.length;
  const knowledgeCount = Math.round(rows * KNOWLEDGE_SHARE);
  const generated = new GeneratedRows(corpus, new Random(SEED), knowledgeCount);
  const files: DocumentFiles = {
    knowledgeFile: join(folder, 'knowledge.jsonl'),
    suppliersFile: join(folder, 'suppliers.jsonl'),
    rows,
    sample: [],
  };
  const sampleEvery = Math.ceil(knowledgeCount / SAMPLED);
  await writeLines(files.knowledgeFile, knowledgeCount, (number) => {
    const item = generated.knowledgeItem(number);
    if (number % sampleEvery === 0) files.sample.push(item);
    return item;
  });
  await writeLines(files.suppliersFile, rows - knowledgeCount, (number) => generated.supplier(number));
  return files;
}

async function writeLines(path: string, count: number, make: (number: number) => object): Promise<void> {
  const lines = function* (): Iterable<string> {
    for (let number = 0; number < count; number++) yield `${JSON.stringify(make(number))}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(path));
}
