import {
  BrokenCircuitError,
  bulkhead,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  wrap,
} from 'cockatiel';
import { MAX_TEXT_CHARACTERS } from './embedder-adapter.js';
import { Embedder } from './embedder.port.js';
import { EmbedderUnavailableError, TextRefusedError } from './embedding-errors.js';
import { EMBEDDING_KINDS, type EmbeddingKind } from './embedding-model.js';

export interface EmbedderBounds {
  /** Texts sent together, and their characters in all; one text is sent whatever its length. */
  batch: { texts: number; characters: number };
  /** How long an answer to one batch may take, the wait for its turn included. */
  timeoutMs: Record<EmbeddingKind, number>;
  /** Batches asked for at the same time. */
  concurrency: Record<EmbeddingKind, number>;
  /** After so many failures in a row nothing is asked for the time stated, then one batch to try. */
  breaker: { failures: number; openForMs: number };
}

const isFailure = handleWhen((error) => !(error instanceof TextRefusedError));

/**
 * An embedder that costs its callers little while it is slow or away: batches of a bounded size, bounded in time and
 * number, and a circuit breaker. Needs and records have each their own bounds, so that a person's preview never waits
 * behind an import.
 */
export class BoundedEmbedder extends Embedder {
  private readonly policies: Record<EmbeddingKind, ReturnType<typeof policyOf>>;
  private away = false;

  constructor(
    private readonly inner: Embedder,
    private readonly bounds: EmbedderBounds,
    /** Told once when it fails, with the error, and once when it answers again. */
    private readonly onChange: (failure: unknown) => void = () => undefined,
  ) {
    super();
    this.policies = Object.fromEntries(
      EMBEDDING_KINDS.map((kind) => [kind, policyOf(kind, bounds)]),
    ) as typeof this.policies;
  }

  get model() {
    return this.inner.model;
  }

  /** Did the last call fail? */
  get isAway(): boolean {
    return this.away;
  }

  async embed(texts: readonly string[], kind: EmbeddingKind, signal?: AbortSignal): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (const batch of batchesOf(texts, this.bounds.batch)) {
      vectors.push(...(await this.embedBatch(batch, kind, signal)));
    }
    return vectors;
  }

  private async embedBatch(
    batch: string[],
    kind: EmbeddingKind,
    signal?: AbortSignal,
  ): Promise<Float32Array[]> {
    try {
      const vectors = await this.policies[kind].execute(
        (context) => this.inner.embed(batch, kind, context.signal),
        signal,
      );
      this.note(undefined);
      return vectors;
    } catch (error) {
      const failure = asOurs(error);
      if (!(failure instanceof TextRefusedError)) this.note(failure);
      throw failure;
    }
  }

  private note(failure: unknown): void {
    const away = failure !== undefined;
    if (away === this.away) return;
    this.away = away;
    this.onChange(failure);
  }
}

/** A time-out is a failure to the breaker, which is asked first: while it is open nobody waits for a turn. */
function policyOf(kind: EmbeddingKind, { timeoutMs, concurrency, breaker }: EmbedderBounds) {
  return wrap(
    circuitBreaker(isFailure, {
      halfOpenAfter: breaker.openForMs,
      breaker: new ConsecutiveBreaker(breaker.failures),
    }),
    timeout(timeoutMs[kind], TimeoutStrategy.Aggressive),
    bulkhead(concurrency[kind], Infinity),
  );
}

function asOurs(error: unknown): unknown {
  if (error instanceof BrokenCircuitError) return new EmbedderUnavailableError('it failed just before');
  if (error instanceof TaskCancelledError) return new EmbedderUnavailableError('no answer in time');
  return error;
}

function* batchesOf(
  texts: readonly string[],
  { texts: mostTexts, characters: mostCharacters }: EmbedderBounds['batch'],
): Generator<string[]> {
  let batch: string[] = [];
  let characters = 0;
  for (const text of texts) {
    const length = Math.min(text.length, MAX_TEXT_CHARACTERS);
    if (batch.length === mostTexts || (batch.length > 0 && characters + length > mostCharacters)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(text);
    characters += length;
  }
  if (batch.length > 0) yield batch;
}
