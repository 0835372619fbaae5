import { Embedder } from './embedder.port.js';
import { EmbedderAnswerError, EmbedderDimensionError } from './embedding-errors.js';
import type { EmbeddingKind, EmbeddingModel } from './embedding-model.js';

/**
 * Longer texts are cut off: about the 512 tokens that small models read, which many servers refuse to exceed. Part of
 * the model's identity through its form.
 */
export const MAX_TEXT_CHARACTERS = 1_600;

/** What every adapter has to do besides reaching its model: prepare texts, and let no bad vector through. */
export abstract class EmbedderAdapter extends Embedder {
  constructor(readonly model: EmbeddingModel) {
    super();
  }

  /** Rows of numbers for texts that are ready to be sent, at least one; of any length, checked by the caller. */
  protected abstract compute(
    texts: string[],
    context: { kind: EmbeddingKind; signal: AbortSignal },
  ): Promise<readonly ArrayLike<number>[]>;

  async embed(
    texts: readonly string[],
    kind: EmbeddingKind,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<Float32Array[]> {
    if (texts.length === 0) return [];
    const prefix = this.model.prefixes[kind];
    const prepared = texts.map((text) => `${prefix}${text.slice(0, MAX_TEXT_CHARACTERS).toWellFormed()}`);
    const rows = await this.compute(prepared, { kind, signal });
    if (rows.length !== texts.length)
      throw new EmbedderAnswerError(`${rows.length} vectors for ${texts.length} texts`);
    return rows.map((row) => this.unitVector(row));
  }

  private unitVector(row: ArrayLike<number>): Float32Array {
    const { dimension } = this.model;
    if (row.length !== dimension) throw new EmbedderDimensionError(dimension, row.length);
    let squares = 0;
    for (let place = 0; place < dimension; place++) squares += row[place]! ** 2;
    const length = Math.sqrt(squares);
    if (!Number.isFinite(length)) throw new EmbedderAnswerError('a vector holds something that is no number');
    if (length === 0) throw new EmbedderAnswerError('a vector is all zeros');
    return Float32Array.from(row, (value) => value / length);
  }
}
