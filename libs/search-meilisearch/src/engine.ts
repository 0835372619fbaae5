import { Meilisearch, type EnqueuedTask, type Task } from 'meilisearch';
import { SearchUnavailableError } from '#search';
import { failedTaskError, mapEngineError } from './meilisearch-errors.js';

/** A search answers or fails within this, all its requests taken together. */
const SEARCH_WITHIN_MS = 1_800;
/** For any other request, such as sending documents. */
const REQUEST_WITHIN_MS = 30_000;
const TASK_INTERVAL_MS = 20;

export interface EngineOptions {
  /** Such as `http://host:7700`. */
  url: string;
  key: string;
  /** How long a write may wait in the engine's queue and be carried out; default 120 s. */
  taskWithinMs?: number;
}

/** The client, with bounds in time and our own errors. */
export class Engine {
  private readonly client: Meilisearch;
  private readonly taskWithinMs: number;

  constructor({ url, key, taskWithinMs = 120_000 }: EngineOptions) {
    this.client = new Meilisearch({
      host: url,
      apiKey: key,
      timeout: REQUEST_WITHIN_MS,
      // Compressed answers come in small pieces, between which the two sides wait some 40 ms for each other.
      requestInit: { headers: { 'accept-encoding': 'identity' } },
    });
    this.taskWithinMs = taskWithinMs;
  }

  /** Bounds all requests of a search together; they must carry the signal. */
  search<T>(
    ask: (client: Meilisearch, signal: AbortSignal) => Promise<T>,
    withinMs = SEARCH_WITHIN_MS,
  ): Promise<T> {
    const controller = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    // The client stops looking at the signal once an answer has begun: one that then hangs is left here.
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const error = new SearchUnavailableError();
        controller.abort(error);
        reject(error);
      }, withinMs);
    });
    return Promise.race([this.request((client) => ask(client, controller.signal)), tooLate]).finally(() =>
      clearTimeout(timer),
    );
  }

  async request<T>(ask: (client: Meilisearch) => Promise<T>): Promise<T> {
    try {
      return await ask(this.client);
    } catch (error) {
      throw mapEngineError(error);
    }
  }

  /** Asks for a write without waiting for it: pass what it gives to `finish`. */
  enqueue(ask: (client: Meilisearch) => Promise<EnqueuedTask>): Promise<EnqueuedTask> {
    return this.request(ask);
  }

  /**
   * Waits until writes are carried out, and looks at how they ended.
   *
   * @throws SearchUnavailableError when that takes too long or could work later; the write may still be carried out.
   * @throws SearchRequestFailedError when the engine cannot do it.
   */
  async finish(...tasks: EnqueuedTask[]): Promise<void> {
    for (const { taskUid } of tasks) {
      const done = await this.whenOver(taskUid);
      if (done.status !== 'succeeded') throw failedTaskError(codeOf(done), done.error);
    }
  }

  /** Waits for a task, which may be another's, however it ends. */
  whenOver(taskUid: number): Promise<Task> {
    return this.request((client) =>
      client.tasks.waitForTask(taskUid, { timeout: this.taskWithinMs, interval: TASK_INTERVAL_MS }),
    );
  }

  async write(ask: (client: Meilisearch) => Promise<EnqueuedTask>): Promise<void> {
    await this.finish(await this.enqueue(ask));
  }
}

function codeOf(task: Task): string {
  return task.error?.code ?? `task_${task.status}`;
}
