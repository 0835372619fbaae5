import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#config';

/** A knowledge item as it stands in the files of docker/seed, and in generated ones. */
export interface KnowledgeRow {
  id: string;
  kind: string;
  title: string;
  language: string | null;
  summary: string | null;
  problem: string | null;
  solution: string | null;
  results: string | null;
  lessons: string | null;
  sectors: string[];
  technologies: string[];
  buyer: string | null;
  suppliers: string[];
  country: string | null;
  region: string | null;
  procedure: string | null;
  budget_eur: number | null;
  year_from: number | null;
  year_to: number | null;
  cpv: string[];
  keywords: string[];
  source_url: string;
}

/** A supplier as it stands in the files of docker/seed, and in generated ones. */
export interface SupplierRow {
  id: string;
  name: string;
  country: string | null;
  sectors: string[];
  capabilities: string | null;
  technologies: string[];
  cpv: string[];
  references: string[];
  source_url: string;
}

export interface SeedCorpus {
  knowledge: KnowledgeRow[];
  suppliers: SupplierRow[];
}

/** The shipped corpus, which a first start loads by itself. */
export async function readSeedCorpus(): Promise<SeedCorpus> {
  const read = async <T>(file: string): Promise<T[]> =>
    JSON.parse(await readFile(join(projectRoot(), 'docker/seed', file), 'utf8')) as T[];
  return {
    knowledge: [
      ...(await read<KnowledgeRow>('knowledge-cases.json')),
      ...(await read<KnowledgeRow>('knowledge-interreg.json')),
    ],
    suppliers: await read<SupplierRow>('suppliers.json'),
  };
}
