import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import { ErrorLog } from './error-log.js';
import { queueOptionsOf, type MatchPreviewPayload } from './job-catalogue.js';
import { JobFailedError, JobTimedOutError, QueueUnavailableError } from './job-errors.js';
import { JobQueues, within } from './job-queues.js';
import { readAnswer, type PreviewData, type PreviewReply } from './preview-message.js';

/** On shutdown callers get so long to receive what is under way. */
const DRAIN_MS = 2_000;

/** Sends a preview through the queue and waits for its answer. Nothing of either stays anywhere. */
@Injectable()
export class MatchPreviews implements OnModuleInit, BeforeApplicationShutdown {
  readonly #errors = new ErrorLog('MatchPreviews');
  readonly #waiting = new Map<
    string,
    { answer: (reply: PreviewReply) => void; fail: (error: Error) => void }
  >();
  #closing = false;

  constructor(private readonly queues: JobQueues) {}

  async onModuleInit(): Promise<void> {
    await this.queues.answers.listen(
      (message) => {
        const [jobId, reply] = readAnswer(message);
        this.#waiting.get(jobId)?.answer(reply);
      },
      (error) => {
        if (!this.#closing) this.#errors.report('answers', error);
        this.#failAll(error);
      },
    );
  }

  /**
   * The answer of the handler, as JSON. Fails with `JOB_TIMED_OUT`, `QUEUE_UNAVAILABLE` or `JOB_FAILED`.
   * A preview whose caller gave up is taken out of the queue, unless a worker has it in hand.
   */
  async run(request: MatchPreviewPayload, withinMs: number): Promise<unknown> {
    if (this.#closing) throw new QueueUnavailableError();
    const jobId = `match-preview-${randomUUID()}`;
    const queue = this.queues.get('previews');
    const data: PreviewData = { replyTo: this.queues.answers.address, request: JSON.stringify(request) };
    let timer: NodeJS.Timeout | undefined;
    const replied = new Promise<PreviewReply>((resolve, reject) => {
      this.#waiting.set(jobId, { answer: resolve, fail: reject });
      timer = setTimeout(() => reject(new JobTimedOutError('previews', withinMs)), withinMs);
    });
    replied.catch(() => undefined); // it may fail while the job is still being added
    try {
      await within(withinMs, queue.add('match-preview', data, { ...queueOptionsOf('match-preview'), jobId }));
      const reply = await replied;
      if ('failure' in reply) throw new JobFailedError('match-preview', reply.failure);
      return reply.answer;
    } catch (error) {
      if (!(error instanceof JobFailedError))
        queue.remove(jobId).catch((e: unknown) => this.#errors.report('taking a preview back', e));
      throw error;
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(jobId);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#closing = true;
    const until = Date.now() + DRAIN_MS;
    while (this.#waiting.size > 0 && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 20));
    this.#failAll();
  }

  #failAll(cause?: unknown): void {
    for (const { fail } of this.#waiting.values()) fail(new QueueUnavailableError(cause));
  }
}
