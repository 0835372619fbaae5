import { DomainError } from '#errors';

/** The model does not answer, or not in time; it may later. */
export class EmbedderUnavailableError extends DomainError {
  readonly code = 'EMBEDDER_UNAVAILABLE';
  readonly kind = 'unavailable';
  constructor(
    /** In few words, without anything of a text. */
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(
      `The embedding model does not answer (${reason}). Vectors are added once it does; if that takes long, look at ` +
        'the server that EMBEDDER_URL names.',
      options,
    );
  }
}

/** The model's server does not take our requests, whatever text is in them. */
export class EmbedderRefusedError extends DomainError {
  readonly code = 'EMBEDDER_REFUSED';
  readonly kind = 'unavailable';
  constructor(status: number) {
    super(
      `The embedding server refuses our requests (HTTP ${status}). Check EMBEDDER_URL, EMBEDDER_MODEL and EMBEDDER_KEY.`,
    );
  }
}

/** The model does not take one of these texts, while it may take others. */
export class TextRefusedError extends DomainError {
  readonly code = 'EMBEDDER_TEXT_REFUSED';
  readonly kind = 'unavailable';
  constructor(status: number) {
    super(
      `The embedding server refuses a text (HTTP ${status}). If it refuses all, check EMBEDDER_MODEL; if long ones, let ` +
        'the server cut texts off.',
    );
  }
}

/** What came back is no list of vectors, one for each text. */
export class EmbedderAnswerError extends DomainError {
  readonly code = 'EMBEDDER_ANSWER_INVALID';
  readonly kind = 'unavailable';
  constructor(
    /** Such as `2 vectors for 3 texts`. */
    readonly fault: string,
  ) {
    super(
      `The embedding model gave an answer that cannot be used: ${fault}. Check that EMBEDDER_URL names a server with ` +
        'POST /v1/embeddings and EMBEDDER_MODEL a model for embeddings.',
    );
  }
}

/** The model is another than was set. */
export class EmbedderDimensionError extends DomainError {
  readonly code = 'EMBEDDER_DIMENSION_MISMATCH';
  readonly kind = 'unavailable';
  constructor(expected: number, found: number) {
    super(
      `The embedding model gives vectors of ${found} numbers where ${expected} were expected. Set EMBEDDER_DIMENSION to ` +
        `${found} if EMBEDDER_MODEL is the model you want.`,
    );
  }
}
