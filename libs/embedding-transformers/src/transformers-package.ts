import { createRequire } from 'node:module';

/** Not among our dependencies, so that the compiler and a build without it need not know it: see libs/README.md. */
const PACKAGE = '@huggingface/transformers';

/** What is used of the package. */
export interface TransformersPackage {
  pipeline: (
    task: 'feature-extraction',
    model: string,
    options: { dtype: string; local_files_only?: boolean; cache_dir?: string },
  ) => Promise<FeatureExtractor>;
}

/** Texts to a tensor of as many rows. */
export type FeatureExtractor = (
  texts: string[],
  options: { pooling: 'mean'; normalize: boolean },
) => Promise<{ dims: number[]; data: ArrayLike<number> }>;

export function isInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve(PACKAGE);
    return true;
  } catch {
    return false;
  }
}

export async function importPackage(): Promise<TransformersPackage> {
  return (await import(PACKAGE)) as TransformersPackage;
}
