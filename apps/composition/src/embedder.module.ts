import { join } from 'node:path';
import {
  Injectable,
  Logger,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type Provider,
} from '@nestjs/common';
import type { Settings } from '#config';
import { BoundedEmbedder, Embedder, EMBEDDING_MODEL, embeddingModel, type EmbeddingModel } from '#embedding';
import { HttpEmbedder } from '#embedding-http';
import { TransformersEmbedder } from '#embedding-transformers';
import { DomainError } from '#errors';

/** In process, where nothing else is named; about 120 MB in 8 bits. */
const DEFAULT_MODEL = 'Xenova/multilingual-e5-small';
/** A person waits for what is made of a need. */
const QUERY_WITHIN_MS = 1_500;
const BREAKER = { failures: 3, openForMs: 5_000 };

@Module({})
class EmbedderModule {}

/** The model of these settings; null when no embedder is configured. */
export function modelOf(settings: Settings): EmbeddingModel | null {
  const { EMBEDDER: adapter, EMBEDDER_MODEL: name = DEFAULT_MODEL, EMBEDDER_DIMENSION: dimension } = settings;
  return adapter === 'off'
    ? null
    : embeddingModel({ name, dimension, variant: adapter === 'http' ? 'http' : 'q8' });
}

/**
 * Everywhere `EMBEDDING_MODEL`, for names of indexes and algorithms; the `Embedder` only where jobs run, and only when
 * one is configured.
 */
export function embedderModule(settings: Settings, runsJobs: boolean): DynamicModule {
  const model = modelOf(settings);
  const providers: Provider[] = [{ provide: EMBEDDING_MODEL, useValue: model }];
  if (model && runsJobs) {
    providers.push(
      { provide: BoundedEmbedder, useValue: embedderOf(settings, model) },
      { provide: Embedder, useExisting: BoundedEmbedder },
    );
    if (settings.EMBEDDER === 'transformers') providers.push(ModelLoading);
  }
  return { module: EmbedderModule, global: true, providers, exports: providers };
}

function embedderOf(settings: Settings, model: EmbeddingModel): BoundedEmbedder {
  const logger = new Logger('Embedder');
  const onChange = (failure: unknown): void => {
    if (failure === undefined) logger.warn('The embedding model answers again');
    // The message of any other error may quote a text.
    else logger.warn(failure instanceof DomainError ? failure.message : (failure as Error).name);
  };
  const timeoutMs = { query: QUERY_WITHIN_MS, passage: settings.EMBEDDER_TIMEOUT_SECONDS * 1_000 };
  if (settings.EMBEDDER === 'http') {
    const adapter = new HttpEmbedder({ model, url: settings.EMBEDDER_URL!, key: settings.EMBEDDER_KEY });
    const batch = { texts: 32, characters: 40_000 };
    const concurrency = { query: 8, passage: 1 };
    return new BoundedEmbedder(adapter, { batch, timeoutMs, concurrency, breaker: BREAKER }, onChange);
  }
  const adapter = new TransformersEmbedder({
    model,
    path: settings.EMBEDDER_MODEL_PATH,
    cacheFolder: join(settings.DATA_DIR, 'models'),
  });
  adapter.assertUsable();
  const batch = { texts: 8, characters: 10_000 };
  const concurrency = { query: 1, passage: 1 };
  return new BoundedEmbedder(adapter, { batch, timeoutMs, concurrency, breaker: BREAKER }, onChange);
}

/** Loads the model of this process at the start rather than while the first person waits. */
@Injectable()
class ModelLoading implements OnApplicationBootstrap {
  constructor(private readonly embedder: Embedder) {}

  onApplicationBootstrap(): void {
    // A failure is logged by the embedder itself, and met again by whoever needs it.
    this.embedder.embed(['ready'], 'passage').catch(() => undefined);
  }
}
