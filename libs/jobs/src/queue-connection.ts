import type { Processor, Queue, Worker, WorkerOptions } from 'bullmq';
import type { AnswerChannel } from './answer-channel.js';
import type { QueueName } from './job-catalogue.js';

/** What a worker needs beside its connection. */
export type WorkerSettings = Omit<WorkerOptions, 'connection' | 'prefix'>;

/** Hands out BullMQ's own classes, connected to where the settings say. */
export interface QueueConnection {
  openQueue(name: QueueName): Queue;
  openWorker(name: QueueName, processor: Processor, settings: WorkerSettings): Worker;
  readonly answers: AnswerChannel;
  /** After every queue and worker has been closed. */
  close(): Promise<void>;
}

/** Nobody reads BullMQ's events; a few are kept for a person who looks. They hold ids only. */
export const EVENTS_KEPT = 100;
