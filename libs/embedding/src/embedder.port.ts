import type { EmbeddingKind, EmbeddingModel } from './embedding-model.js';

/**
 * A model that turns texts into vectors, near ones for texts of near meaning, in the words of this product. Always an
 * extra: whoever asks goes on without vectors when it fails. Its contract suite (`#testing`, `describeEmbedder`) is its
 * definition.
 *
 * Promised: one vector for each text, in their order, of the model's dimension and of length 1, so that the dot product
 * of two is their cosine; the same text gives the same vector, but for what rounding on the model's machine brings; no
 * text is kept, logged or named in an error; every failure is a `DomainError` of this lib. Long texts are cut off.
 *
 * Left out on purpose: streaming, token counts, choosing the dimension, vectors of anything but text.
 */
export abstract class Embedder {
  abstract readonly model: EmbeddingModel;

  /**
   * `kind` says what the texts are for: models know needs (`query`) and records (`passage`) apart.
   *
   * @throws EmbedderUnavailableError when the model is away or too slow; worth another try later.
   * @throws TextRefusedError when the model does not take one of the texts, now or later.
   * @throws EmbedderRefusedError, EmbedderAnswerError, EmbedderDimensionError when its operator has to change something.
   */
  abstract embed(
    texts: readonly string[],
    kind: EmbeddingKind,
    signal?: AbortSignal,
  ): Promise<Float32Array[]>;
}
