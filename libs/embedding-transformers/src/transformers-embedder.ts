import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { EmbedderAdapter, EmbedderUnavailableError, type EmbeddingModel } from '#embedding';
import { DomainError } from '#errors';
import { importPackage, isInstalled, type FeatureExtractor } from './transformers-package.js';

/** The weights in 8 bits: a quarter of the size, and vectors that differ by little. */
const PRECISION = 'q8';

export interface TransformersEmbedderOptions {
  model: EmbeddingModel;
  /** Folder with config.json, tokenizer.json, tokenizer_config.json and onnx/model_quantized.onnx. */
  path?: string | undefined;
  /** Where a model that comes from the hub is kept; used without `path`. */
  cacheFolder: string;
}

/** The program was installed without what computes vectors. */
export class EmbedderPackageMissingError extends DomainError {
  readonly code = 'EMBEDDER_PACKAGE_MISSING';
  readonly kind = 'unavailable';
  constructor() {
    super(
      'EMBEDDER=transformers needs a package that is not installed by itself because of its size. Run ' +
        '"ONNXRUNTIME_NODE_INSTALL=skip npm install --no-save @huggingface/transformers@4" in the folder of the ' +
        'project, or set EMBEDDER=http.',
    );
  }
}

/** The files of the model are not where they should be, or are no model. */
export class EmbedderModelNotLoadedError extends DomainError {
  readonly code = 'EMBEDDER_MODEL_NOT_LOADED';
  readonly kind = 'unavailable';
  constructor(source: string, options?: ErrorOptions) {
    super(
      `The embedding model could not be loaded from ${source}. Set EMBEDDER_MODEL_PATH to a folder that holds ` +
        'config.json, tokenizer.json, tokenizer_config.json and onnx/model_quantized.onnx, or EMBEDDER_MODEL to the ' +
        'name of such a model on a hub that this machine reaches.',
      options,
    );
  }
}

/**
 * A model in this process, by ONNX. Loads at the first text. The runtime computes on the thread that asks: while it
 * reads a text (tens of milliseconds for a small model) the process does nothing else, so texts go one by one and others
 * get their turn in between.
 */
export class TransformersEmbedder extends EmbedderAdapter {
  private extractor: Promise<FeatureExtractor> | undefined;

  constructor(private readonly options: TransformersEmbedderOptions) {
    super(options.model);
  }

  /**
   * What can be told wrong without loading anything.
   *
   * @throws EmbedderPackageMissingError, EmbedderModelNotLoadedError
   */
  assertUsable(): void {
    if (!isInstalled()) throw new EmbedderPackageMissingError();
    const { path } = this.options;
    if (path !== undefined && !existsSync(join(path, 'config.json')))
      throw new EmbedderModelNotLoadedError(path);
  }

  protected async compute(texts: string[]): Promise<ArrayLike<number>[]> {
    const extract = await this.load();
    const rows: ArrayLike<number>[] = [];
    for (const text of texts) {
      rows.push(await this.computeOne(extract, text));
      await nextTurn();
    }
    return rows;
  }

  private async computeOne(extract: FeatureExtractor, text: string): Promise<ArrayLike<number>> {
    try {
      return (await extract([text], { pooling: 'mean', normalize: true })).data;
    } catch (error) {
      // The runtime's message may quote the text.
      throw new EmbedderUnavailableError((error as Error).name);
    }
  }

  private load(): Promise<FeatureExtractor> {
    this.extractor ??= this.loadNow().catch((error: unknown) => {
      this.extractor = undefined; // a hub may be reachable another time
      throw error;
    });
    return this.extractor;
  }

  private async loadNow(): Promise<FeatureExtractor> {
    this.assertUsable();
    const { path, cacheFolder, model } = this.options;
    const source = path === undefined ? model.name : resolve(path);
    const { pipeline } = await importPackage();
    try {
      return await pipeline('feature-extraction', source, {
        dtype: PRECISION,
        ...(path === undefined ? { cache_dir: cacheFolder } : { local_files_only: true }),
      });
    } catch (error) {
      throw new EmbedderModelNotLoadedError(source, { cause: error });
    }
  }
}
